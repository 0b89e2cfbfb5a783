import type { QueryRunner } from 'typeorm';
import { type Queries, rowsOf } from '../database/queries.js';
import { schemaVersionOf } from '../domain/upcasters/upcast.js';
import type { DossierKey, Guard, NewEvent } from './append-request.js';
import { EVENT_COLUMNS, type EventRow, recordedEvent, sequenceOf } from './event-row.js';
import type { Projector } from './projector.port.js';
import { seal } from './seal.js';

/** Events projected at a time. */
const EVENTS_AT_ONCE = 1_000;

/** Names a batch that waits beside the log. */
export interface BatchKey {
  readonly dossier: DossierKey;
  readonly batchId: string;
}

/** An event of a batch, and the line that brought it. */
export interface StagedEvent {
  /** From 1, without a gap: its place among the batch's events. */
  readonly place: number;
  readonly line: number;
  readonly event: NewEvent;
}

/** The log's answer to a whole batch; no outcome is an exception. */
export type StagedOutcome =
  | { readonly outcome: 'appended'; readonly firstSequence: number; readonly lastSequence: number }
  | { readonly outcome: 'duplicate' | 'id-conflict' | 'guard-failed' }
  | { readonly outcome: 'version-conflict'; readonly stream: string; readonly actual: number };

/** Seals events and lays them beside the log; no lock on the log is taken. */
export async function stageEvents(queries: Queries, { dossier, batchId }: BatchKey, staged: readonly StagedEvent[]): Promise<void> {
  if (staged.length === 0) return;
  const events = staged.map(({ event }) => event);
  const seals = events.map(({ data }) => seal(data));
  await queries.query(STAGE, [
    dossier.dossierId,
    batchId,
    staged.map(({ place }) => place),
    staged.map(({ line }) => line),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ stream }) => stream),
    events.map(({ expectedVersion }) => expectedVersion),
    events.map(({ type }) => schemaVersionOf(type)),
    events.map(({ data }) => JSON.stringify(data)),
    seals.map(({ salt }) => salt),
    seals.map(({ dataHash }) => dataHash),
    events.map(({ notify }) => notify),
    events.map(({ recordedBy }) => recordedBy),
    events.map(({ causationId }) => causationId),
    events.map(({ correlationId }) => correlationId),
  ]);
}

/**
 * Appends a staged batch and projects it, within the caller's transaction: all of it or, whatever the outcome,
 * nothing. The head is locked from here on. Memory does not grow with the batch.
 */
export async function appendStaged(
  runner: QueryRunner,
  { dossier, batchId }: BatchKey,
  guards: readonly Guard[],
  projector: Projector,
): Promise<StagedOutcome> {
  const [verdict] = await rowsOf<VerdictRow>(runner, APPEND, [
    dossier.dossierId,
    dossier.slug,
    batchId,
    guards.map(({ stream }) => stream),
    guards.map(({ version }) => version),
  ]);
  if (!verdict) throw new Error('append_staged answered nothing.');
  switch (verdict.outcome) {
    case 'appended': {
      const [firstSequence, lastSequence] = [sequenceOf(verdict.first_sequence ?? ''), sequenceOf(verdict.last_sequence ?? '')];
      await project(runner, dossier, firstSequence, lastSequence, projector);
      return { outcome: 'appended', firstSequence, lastSequence };
    }
    case 'version-conflict':
      return { outcome: 'version-conflict', stream: verdict.stream ?? '', actual: verdict.actual_version ?? 0 };
    case 'duplicate':
    case 'id-conflict':
    case 'guard-failed':
      return { outcome: verdict.outcome };
  }
}

async function project(runner: QueryRunner, dossier: DossierKey, first: number, last: number, projector: Projector): Promise<void> {
  for (let next = first; next <= last; next += EVENTS_AT_ONCE) {
    const rows = await rowsOf<EventRow>(runner, PAGE, [dossier.dossierId, next, Math.min(last, next + EVENTS_AT_ONCE - 1)]);
    await projector.apply(runner, dossier, rows.map((row) => recordedEvent(dossier.slug, row)));
  }
}

interface VerdictRow {
  readonly outcome: StagedOutcome['outcome'];
  readonly stream: string | null;
  readonly actual_version: number | null;
  readonly first_sequence: string | null;
  readonly last_sequence: string | null;
}

const APPEND = `
select outcome, stream, actual_version, first_sequence, last_sequence
  from append_staged($1, $2, $3, $4::text[], $5::bigint[])`;

const PAGE = `select ${EVENT_COLUMNS} from event e where e.dossier_id = $1 and e.sequence between $2 and $3 order by e.sequence`;

const STAGE = `
insert into staged_event (dossier_id, batch_id, place, line, event_id, type, stream, expected, schema_version, data,
                          salt, data_hash, notify, recorded_by, causation_id, correlation_id)
select $1, $2, i.*
  from unnest($3::integer[], $4::integer[], $5::uuid[], $6::text[], $7::text[], $8::integer[], $9::smallint[],
              $10::text[]::jsonb[], $11::bytea[], $12::bytea[], $13::boolean[], $14::text[], $15::uuid[], $16::uuid[]) i`;
