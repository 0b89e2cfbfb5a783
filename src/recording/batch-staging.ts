import { v7 as uuidV7 } from 'uuid';
import { type Queries, rowsOf } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import type { DossierKey } from '../event-log/append-request.js';
import type { BatchKey } from '../event-log/staged-batch.js';
import type { ReadLine } from './read-line.js';

/** Lines decided at a time. */
const LINES_AT_ONCE = 1_000;

/**
 * Begins to stage a batch, and clears away what dead ones of its dossier have left: a living one is added to every
 * minute, or cut off.
 */
export async function beginStaging(queries: Queries, dossier: DossierKey): Promise<BatchKey> {
  await clearDeadBatches(queries, dossier.dossierId);
  const batchId = uuidV7();
  await queries.query('insert into staged_batch (dossier_id, batch_id) values ($1, $2)', [dossier.dossierId, batchId]);
  return { dossier, batchId };
}

/** @param firstPlace from 1: of the first of these lines among the batch's */
export async function stageLines(
  queries: Queries,
  { dossier: { dossierId }, batchId }: BatchKey,
  firstPlace: number,
  lines: readonly ReadLine[],
): Promise<void> {
  const places = lines.map((_, index) => firstPlace + index);
  await queries.query(STAGE, [dossierId, batchId, places, lines.map(writtenLine)]);
}

/** The staged lines in their order, some at a time. */
export async function* stagedLines(queries: Queries, key: BatchKey): AsyncGenerator<readonly ReadLine[], void, undefined> {
  for (let after = 0; ; after += LINES_AT_ONCE) {
    const lines = await linesBetween(queries, key, after + 1, after + LINES_AT_ONCE);
    if (lines.length === 0) return;
    yield lines;
  }
}

/** The staged line at a place. */
export async function stagedLine(queries: Queries, key: BatchKey, place: number): Promise<ReadLine | null> {
  const [line] = await linesBetween(queries, key, place, place);
  return line ?? null;
}

/** The line whose event expects a version of a stream; null if none does. */
export async function lineExpecting(
  queries: Queries,
  { dossier: { dossierId }, batchId }: BatchKey,
  stream: string,
): Promise<{ readonly line: number; readonly expected: number } | null> {
  const [row] = await rowsOf<{ line: number; expected: number }>(queries, EXPECTING, [dossierId, batchId, stream]);
  return row ?? null;
}

/**
 * Makes sure that nothing of the batch is lost: a database that crashes empties what is staged, and takes further
 * lines as if nothing had been before them. Within the transaction that appends it also holds until that ends.
 * @throws DomainError `unavailable`
 */
export async function requireStaged(queries: Queries, { dossier: { dossierId }, batchId }: BatchKey): Promise<void> {
  const [row] = await rowsOf<object>(queries, 'select from staged_batch where dossier_id = $1 and batch_id = $2', [dossierId, batchId]);
  if (!row) throw new DomainError('unavailable', 'The database was started anew while the batch came in, and what had come of it is gone; nothing was recorded. Send all of it again.');
}

/** Forgets what the lines were decided to be, so that they can be decided anew. */
export async function clearDecided(queries: Queries, { dossier: { dossierId }, batchId }: BatchKey): Promise<void> {
  await queries.query('delete from staged_event where dossier_id = $1 and batch_id = $2', [dossierId, batchId]);
}

/** Clears the batch away, whatever became of it. */
export async function endStaging(queries: Queries, { dossier: { dossierId }, batchId }: BatchKey): Promise<void> {
  await clear(queries, dossierId, [batchId]);
}

/** Clears away the batches of a dossier whose service ended before they did. */
export async function clearDeadBatches(queries: Queries, dossierId: number): Promise<void> {
  const rows = await rowsOf<{ batch_id: string }>(queries, `${DEAD} and dossier_id = $1`, [dossierId]);
  if (rows.length > 0) await clear(queries, dossierId, rows.map((row) => row.batch_id));
}

/** The dossiers that have something to clear away: a look-up without locks, across dossiers. */
export async function dossiersWithDeadBatches(queries: Queries): Promise<number[]> {
  const rows = await rowsOf<{ dossier_id: number }>(queries, DEAD);
  return [...new Set(rows.map((row) => row.dossier_id))];
}

async function linesBetween(queries: Queries, { dossier, batchId }: BatchKey, first: number, last: number): Promise<ReadLine[]> {
  const rows = await rowsOf<{ read_line: string }>(queries, LINES, [dossier.dossierId, batchId, first, last]);
  return rows.map((row) => readLineOf(row.read_line));
}

async function clear(queries: Queries, dossierId: number, batchIds: readonly string[]): Promise<void> {
  await queries.query(CLEAR, [dossierId, batchIds]);
}

function writtenLine({ sound, ...line }: ReadLine): string {
  return JSON.stringify({ ...line, sound: [...sound] });
}

/** What `writtenLine` has written, and nobody else. */
function readLineOf(text: string): ReadLine {
  const line = JSON.parse(text) as Omit<ReadLine, 'sound'> & { readonly sound: readonly string[] };
  return { ...line, sound: new Set(line.sound) };
}

const STAGE = `
with touched as (
  update staged_batch set touched_at = now() where dossier_id = $1 and batch_id = $2
)
insert into staged_line (dossier_id, batch_id, place, read_line)
select $1, $2, i.place, i.read_line from unnest($3::integer[], $4::text[]) as i(place, read_line)`;

const LINES = `
select read_line from staged_line
 where dossier_id = $1 and batch_id = $2 and place between $3 and $4 order by place`;

const EXPECTING = `
select line, expected from staged_event
 where dossier_id = $1 and batch_id = $2 and stream = $3 and expected is not null order by place limit 1`;

const DEAD = `select dossier_id, batch_id from staged_batch where touched_at < now() - interval '1 hour'`;

const CLEAR = `
with lines as (delete from staged_line where dossier_id = $1 and batch_id = any($2::uuid[])),
     events as (delete from staged_event where dossier_id = $1 and batch_id = any($2::uuid[]))
delete from staged_batch where dossier_id = $1 and batch_id = any($2::uuid[])`;
