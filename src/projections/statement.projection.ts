import type { QueryRunner } from 'typeorm';
import type { RecordedEvent } from '../domain/events.js';
import { orderRows } from './order-rows.js';
import type { Projection } from './projection.js';
import { someAtOnce } from './rows-at-once.js';
import { writeStatements } from './statement.writer.js';
import { type PlacedVersion, restated } from './statement-versions.js';
import { standingBefore } from './touched-statements.reader.js';

/**
 * Every statement in its versions, the slots it stands in, and the order its words give. A version
 * that an event replaces stays, so that a reader can ask what was known at any sequence.
 */
export const statementProjection: Projection = {
  async apply(runner, { dossierId }, events) {
    const { touched, made } = restated(await standingBefore(runner, dossierId, events), events);
    if (touched.length > 0) await settle(runner, dossierId, touched);
    await writeVersions(runner, dossierId, events, made);
  },
};

/** Writes the versions that the events make, with the slots they stand in and the order their words give. */
export async function writeVersions(
  runner: QueryRunner,
  dossierId: number,
  events: readonly RecordedEvent[],
  made: readonly PlacedVersion[],
): Promise<void> {
  if (made.length === 0) return;
  await writeStatements(runner, dossierId, events, made);
  const { reworded, rows } = orderRows(events, made);
  if (reworded.length > 0) await runner.query(FORGET_ORDER, [dossierId, reworded]);
  if (rows.length > 0) await runner.query(ORDER, [dossierId, JSON.stringify(rows)]);
}

async function settle(runner: QueryRunner, dossierId: number, touched: readonly PlacedVersion[]): Promise<void> {
  const rows = touched.map(({ said, from, until, version }) => ({
    statement_id: said.id,
    from_sequence: from,
    until_sequence: until,
    version,
  }));
  for (const some of someAtOnce(rows)) {
    await runner.query(SETTLE, [dossierId, JSON.stringify(some)]);
    const replaced = some.filter(({ until_sequence }) => until_sequence !== null);
    if (replaced.length > 0) await runner.query(LEAVE_SLOTS, [dossierId, JSON.stringify(replaced)]);
  }
}

const SETTLE = `
update statement s
   set until_sequence = r.until_sequence, version = r.version
  from jsonb_to_recordset($2::jsonb)
       as r(statement_id uuid, from_sequence bigint, until_sequence bigint, version integer)
 where s.dossier_id = $1 and s.statement_id = r.statement_id and s.from_sequence = r.from_sequence`;

const LEAVE_SLOTS = `
update slot_statement s
   set until_sequence = r.until_sequence
  from jsonb_to_recordset($2::jsonb) as r(statement_id uuid, from_sequence bigint, until_sequence bigint)
 where s.dossier_id = $1 and s.statement_id = r.statement_id and s.from_sequence = r.from_sequence`;

const FORGET_ORDER = 'delete from statement_order where dossier_id = $1 and stated_by = any($2::uuid[])';

const ORDER = `
insert into statement_order (dossier_id, earlier, later, stated_by, words, sequence)
select $1, o.earlier, o.later, o.stated_by, o.words, o.sequence
  from jsonb_to_recordset($2::jsonb) as o(earlier uuid, later uuid, stated_by uuid, words text, sequence bigint)
on conflict do nothing`;
