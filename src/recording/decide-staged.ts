import { setImmediate } from 'node:timers/promises';
import type { Queries } from '../database/queries.js';
import type { Mentions } from '../domain/decide/mentions.js';
import type { Known } from '../domain/known.js';
import type { Guard, NewEvent } from '../event-log/append-request.js';
import { type BatchKey, type StagedEvent, stageEvents } from '../event-log/staged-batch.js';
import { standingEvents } from '../event-log/standing-events.js';
import type { BatchLedger } from './batch-ledger.js';
import { stagedLines } from './batch-staging.js';
import { idConflict } from './conflict.js';
import { decideBatch } from './decide-batch.js';
import { readKnown } from './known.reader.js';


/** What the lines of a staged batch were decided to be; their events lie beside the log. */
export interface DecidedBatch {
  /** Lines to be appended. */
  readonly accepted: number;
  /** Lines that the log has already. */
  readonly repeated: number;
  readonly guards: readonly Guard[];
}

/**
 * Decides the staged lines page by page; earlier ones count for later ones. What is kept of them is what later
 * lines mention. The ledger learns of those that cannot be decided.
 */
export async function decideStaged(
  queries: Queries,
  key: BatchKey,
  mentions: Mentions,
  ledger: BatchLedger,
): Promise<DecidedBatch> {
  const { dossierId, slug } = key.dossier;
  const known = await readKnown(queries, dossierId, mentions);
  const guards = new Map<string, Guard>();
  let [accepted, repeated, events] = [0, 0, 0];
  for await (const page of stagedLines(queries, key)) {
    const wellFormed = page.filter((each) => each.formFaults.length === 0).map((each) => each.command);
    const standing = await standingEvents(queries, dossierId, wellFormed);
    const fresh = page.filter((each) => !standing.has(each.command.id));
    for (const { line, command } of page) {
      if (standing.get(command.id) === true) repeated += 1;
      if (standing.get(command.id) === false) ledger.failed(line, idConflict(command.id));
    }
    const staged: StagedEvent[] = [];
    decideBatch(slug, known, fresh).forEach((decided, index) => {
      const line = fresh[index]?.line ?? 0;
      if (!decided.isDecided) return ledger.failed(line, decided.error);
      accepted += 1;
      for (const guard of decided.guards) guards.set(`${guard.stream} ${guard.version}`, guard);
      for (const event of decided.events) staged.push({ place: (events += 1), line, event });
    });
    forget(known, mentions, staged.map(({ event }) => event));
    if (!ledger.hasFaults) await stageEvents(queries, key, staged);
    await setImmediate();
  }
  return { accepted, repeated, guards: [...guards.values()] };
}

/** What nobody in the batch mentions need not be known; so memory does not grow with its statements. */
function forget(known: Known, mentions: Mentions, events: readonly NewEvent[]): void {
  for (const { id } of events) {
    if (!mentions.statements.has(id) && !mentions.records.has(id)) known.statements.delete(id);
    if (!mentions.records.has(id)) known.records.delete(id);
  }
}
