import { mentionsOf } from '../domain/decide/mentions.js';
import type { Queries } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import type { BatchKey } from '../event-log/staged-batch.js';
import type { BatchEntry } from './batch-entries.js';
import type { BatchLedger } from './batch-ledger.js';
import { stagedLine, stageLines } from './batch-staging.js';
import type { ReadLine } from './read-line.js';
import { type LinesById, readLines, repeat } from './read-lines.js';
import type { DefaultWishes } from './read-command.js';

/** Most events that stand or fall together. */
export const MOST_ATOMIC = 50_000;

/** Reads the lines of an atomic batch as they come in, and lays those that can be read beside the log. */
export class BatchIntake {
  /** Everything that the lines so far mention. */
  readonly mentions = mentionsOf([]);
  /** Where each staged line stands, by its event's id. */
  private readonly places = new Map<string, number>();
  private lines = 0;

  constructor(
    private readonly queries: Queries,
    private readonly key: BatchKey,
    private readonly byDefault: DefaultWishes,
    private readonly ledger: BatchLedger,
  ) {}

  /** @throws DomainError `atomic-batch-too-large` */
  async take(page: readonly BatchEntry[]): Promise<void> {
    this.lines += page.length;
    if (this.lines > MOST_ATOMIC) throw tooLarge();
    const read: LinesById = new Map();
    readLines(page, read, this.byDefault, this.ledger);
    const fresh: ReadLine[] = [];
    for (const line of read.values()) {
      const place = this.places.get(line.command.id);
      const earlier = place === undefined ? null : await stagedLine(this.queries, this.key, place);
      if (earlier) repeat(earlier, line, this.ledger);
      else fresh.push(line);
    }
    await stageLines(this.queries, this.key, this.places.size + 1, fresh);
    for (const { command } of fresh) this.places.set(command.id, this.places.size + 1);
    this.note(fresh);
  }

  private note(lines: readonly ReadLine[]): void {
    const own = mentionsOf(lines.map(({ command }) => command));
    for (const kind of Object.keys(own) as (keyof typeof own)[]) for (const name of own[kind]) this.mentions[kind].add(name);
  }
}

function tooLarge(): DomainError {
  return new DomainError(
    'atomic-batch-too-large',
    `The batch has more than ${MOST_ATOMIC} events; so many at most are recorded together, and none was. Send ?atomic=false.`,
  );
}
