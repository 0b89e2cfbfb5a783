import type { QueryRunner } from 'typeorm';
import { PROJECTION_VERSION } from '../database/projection-version.js';
import { rowsOf } from '../database/queries.js';
import type { DossierKey } from './append-request.js';
import type { ChainHead } from './integrity/chain-fault.js';
import type { StoredEvent } from './stored-event.js';

/**
 * Opens the log of a dossier that comes from elsewhere; nobody sees it before the transaction ends.
 * @param createdAt ISO 8601
 * @returns null where there is a dossier of that slug
 */
export async function openRestoredLog(runner: QueryRunner, slug: string, createdAt: string): Promise<DossierKey | null> {
  const [row] = await rowsOf<{ dossier_id: number }>(runner, OPEN, [slug, createdAt]);
  if (!row) return null;
  await runner.query(OPEN_HEAD, [row.dossier_id, PROJECTION_VERSION]);
  return { dossierId: row.dossier_id, slug };
}

/**
 * Writes events as they were written once, with their sequences, versions, times and hashes, which the caller has
 * verified.
 * @returns the sequences of those that meet another event's id, or its place in a stream; they are not written
 */
export async function insertRestored(runner: QueryRunner, dossier: DossierKey, events: readonly StoredEvent[]): Promise<number[]> {
  const written = await rowsOf<{ sequence: string }>(runner, INSERT, [
    dossier.dossierId,
    events.map((each) => each.sequence),
    events.map((each) => each.id),
    events.map((each) => each.type),
    events.map((each) => each.stream),
    events.map((each) => each.version),
    events.map((each) => each.schemaVersion),
    events.map((each) => (each.data === null ? null : JSON.stringify(each.data))),
    events.map((each) => bytes(each.salt)),
    events.map((each) => bytes(each.dataHash)),
    events.map((each) => each.notify),
    events.map((each) => each.recordedAt),
    events.map((each) => each.recordedBy),
    events.map((each) => each.causationId),
    events.map((each) => each.correlationId),
    events.map((each) => bytes(each.previousHash)),
    events.map((each) => bytes(each.hash)),
  ]);
  if (written.length === events.length) return [];
  const sequences = new Set(written.map(({ sequence }) => Number(sequence)));
  return events.map(({ sequence }) => sequence).filter((sequence) => !sequences.has(sequence));
}

/** Ends the log at its head, after which appends go on. @param recordedAt of the last event, ISO 8601 */
export async function endRestoredLog(runner: QueryRunner, dossier: DossierKey, { sequence, hash }: ChainHead, recordedAt: string): Promise<void> {
  await runner.query(END, [dossier.dossierId, sequence, bytes(hash), recordedAt]);
}

function bytes(hex: string | null): Buffer | null {
  return hex === null ? null : Buffer.from(hex, 'hex');
}

const OPEN = `
insert into dossier (slug, title, created_at) values ($1, $1, $2) on conflict (slug) do nothing returning dossier_id`;

const OPEN_HEAD = 'insert into dossier_head (dossier_id, projection_version) values ($1, $2)';

const INSERT = `
insert into event (dossier_id, sequence, event_id, type, stream, version, schema_version, data, salt, data_hash,
                   notify, recorded_at, recorded_by, causation_id, correlation_id, previous_hash, hash)
select $1, i.*
  from unnest($2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::integer[], $7::smallint[], $8::text[]::jsonb[],
              $9::bytea[], $10::bytea[], $11::boolean[], $12::timestamptz[], $13::text[], $14::uuid[], $15::uuid[],
              $16::bytea[], $17::bytea[]) as i
    on conflict do nothing
returning sequence`;

const END = 'update dossier_head set sequence = $2, hash = $3, recorded_at = $4 where dossier_id = $1';
