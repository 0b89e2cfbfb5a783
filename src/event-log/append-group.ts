import type { QueryRunner } from 'typeorm';
import type { DomainEvent, RecordedEvent } from '../domain/events.js';
import { schemaVersionOf } from '../domain/upcasters/upcast.js';
import type { AppendOutcome, AppendRequest, DossierKey, NewEvent } from './append-request.js';
import { dataText } from './data-text.js';
import { eventsByIds } from './events-by-ids.js';
import { sequenceOf } from './event-row.js';
import type { Projector } from './projector.port.js';
import { seal, type Seal } from './seal.js';

const APPEND = `
select request, outcome, stream, actual_version, recorded_at, sequences, versions, previous_hashes, hashes
  from append_events($1, $2, $3::integer[], $4::uuid[], $5::text[], $6::text[], $7::integer[], $8::smallint[],
                     $9::text[]::jsonb[], $10::bytea[], $11::bytea[], $12::boolean[], $13::text[], $14::uuid[],
                     $15::uuid[], $16::integer[], $17::text[], $18::bigint[])`;

interface VerdictRow {
  readonly request: number;
  readonly outcome: AppendOutcome['outcome'];
  readonly stream: string | null;
  readonly actual_version: number | null;
  readonly recorded_at: Date;
  readonly sequences: string[] | null;
  readonly versions: number[] | null;
  readonly previous_hashes: Buffer[] | null;
  readonly hashes: Buffer[] | null;
}

interface SealedEvent {
  readonly event: NewEvent;
  readonly seal: Seal;
}

/**
 * Appends a group of requests to one dossier and projects what was accepted, within the caller's
 * transaction. Each request's events stand or fall together; a refused one does not touch its
 * neighbours. No id may occur twice in a group.
 *
 * @returns one outcome a request, in their order
 */
export async function appendGroup(
  runner: QueryRunner,
  dossier: DossierKey,
  requests: readonly AppendRequest[],
  projector: Projector,
): Promise<AppendOutcome[]> {
  const sealed = requests.map((request) => request.events.map((event) => ({ event, seal: seal(event.data) })));
  if (sealed.some((own) => own.length === 0)) throw new TypeError('A request to append holds at least one event.');
  const verdicts: VerdictRow[] = await runner.query(APPEND, parameters(dossier, requests, sealed));

  const outcomes: AppendOutcome[] = [];
  for (const verdict of verdicts) {
    outcomes.push(await outcomeOf(runner, dossier, verdict, at(sealed, verdict.request - 1)));
  }
  const appended = outcomes.flatMap((each) => (each.outcome === 'appended' ? each.events : []));
  if (appended.length > 0) await projector.apply(runner, dossier, appended);
  return outcomes;
}

function parameters(
  dossier: DossierKey,
  requests: readonly AppendRequest[],
  sealed: readonly (readonly SealedEvent[])[],
): unknown[] {
  const guards = requests.flatMap((request, index) => request.guards.map((guard) => ({ ...guard, request: index + 1 })));
  const events = requests.flatMap((request) => request.events);
  const seals = sealed.flatMap((own) => own.map((each) => each.seal));
  return [
    dossier.dossierId,
    dossier.slug,
    requests.flatMap((request, index) => request.events.map(() => index + 1)),
    events.map((each) => each.id),
    events.map((each) => each.type),
    events.map((each) => each.stream),
    events.map((each) => each.expectedVersion),
    events.map((each) => schemaVersionOf(each.type)),
    events.map((each) => dataText(each.data)),
    seals.map((each) => each.salt),
    seals.map((each) => each.dataHash),
    events.map((each) => each.notify),
    events.map((each) => each.recordedBy),
    events.map((each) => each.causationId),
    events.map((each) => each.correlationId),
    guards.map((each) => each.request),
    guards.map((each) => each.stream),
    guards.map((each) => each.version),
  ];
}

async function outcomeOf(
  runner: QueryRunner,
  dossier: DossierKey,
  verdict: VerdictRow,
  own: readonly SealedEvent[],
): Promise<AppendOutcome> {
  switch (verdict.outcome) {
    case 'appended':
      return { outcome: 'appended', events: own.map((each, index) => envelope(dossier, verdict, each, index)) };
    case 'duplicate':
      return { outcome: 'duplicate', events: await eventsByIds(runner, dossier, own.map((each) => each.event.id)) };
    case 'id-conflict':
      return { outcome: 'id-conflict', id: own.map((each) => each.event.id).join(', ') };
    case 'version-conflict':
      return { outcome: 'version-conflict', stream: verdict.stream ?? '', actual: verdict.actual_version ?? 0 };
    case 'guard-failed':
      return { outcome: 'guard-failed', stream: verdict.stream };
  }
}

function envelope(dossier: DossierKey, verdict: VerdictRow, sealed: SealedEvent, index: number): RecordedEvent {
  const { event, seal: ownSeal } = sealed;
  const { type, data } = event;
  return {
    dossier: dossier.slug,
    sequence: sequenceOf(at(verdict.sequences, index)),
    id: event.id,
    ...({ type, data } as DomainEvent),
    stream: event.stream,
    version: at(verdict.versions, index),
    schemaVersion: schemaVersionOf(event.type),
    notify: event.notify,
    recordedAt: verdict.recorded_at.toISOString(),
    recordedBy: event.recordedBy,
    causationId: event.causationId,
    correlationId: event.correlationId,
    dataHash: ownSeal.dataHash.toString('hex'),
    previousHash: at(verdict.previous_hashes, index).toString('hex'),
    hash: at(verdict.hashes, index).toString('hex'),
  };
}

function at<T>(list: readonly T[] | null, index: number): T {
  const value = list?.[index];
  if (value === undefined) throw new Error('append_events answered fewer events than it accepted.');
  return value;
}
