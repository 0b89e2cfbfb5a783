import type { QueryRunner } from 'typeorm';
import { orderRows } from './order-rows.js';
import type { Projection } from './projection.js';
import { slotRows, statementRow } from './statement-rows.js';
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
    if (made.length === 0) return;
    await runner.query(STATE, [dossierId, JSON.stringify(made.map(statementRow))]);
    const slots = made.flatMap(slotRows);
    if (slots.length > 0) await runner.query(FILL_SLOTS, [dossierId, JSON.stringify(slots)]);
    const { reworded, rows } = orderRows(events, made);
    if (reworded.length > 0) await runner.query(FORGET_ORDER, [dossierId, reworded]);
    if (rows.length > 0) await runner.query(ORDER, [dossierId, JSON.stringify(rows)]);
  },
};

async function settle(runner: QueryRunner, dossierId: number, touched: readonly PlacedVersion[]): Promise<void> {
  const rows = touched.map(({ said, from, until, version }) => ({
    statement_id: said.id,
    from_sequence: from,
    until_sequence: until,
    version,
  }));
  await runner.query(SETTLE, [dossierId, JSON.stringify(rows)]);
  const replaced = rows.filter(({ until_sequence }) => until_sequence !== null);
  if (replaced.length > 0) await runner.query(LEAVE_SLOTS, [dossierId, JSON.stringify(replaced)]);
}

const STATE = `
insert into statement (dossier_id, statement_id, sequence, recorded_at, version, issue, position, stated_from, stated_to,
                       disclosed_from, data, from_sequence, until_sequence, status, disputed, actor, plan)
select $1, s.*
  from jsonb_to_recordset($2::jsonb)
       as s(statement_id uuid, sequence bigint, recorded_at timestamptz, version integer, issue text, position text,
            stated_from timestamptz, stated_to timestamptz, disclosed_from timestamptz, data jsonb,
            from_sequence bigint, until_sequence bigint, status text, disputed boolean, actor text, plan text)`;

const FILL_SLOTS = `
insert into slot_statement (dossier_id, actor, issue, track, statement_id, sequence, stated_from, stated_to,
                            disclosed_from, speaker, from_sequence, until_sequence, statement)
select $1, s.*
  from jsonb_to_recordset($2::jsonb)
       as s(actor text, issue text, track text, statement_id uuid, sequence bigint, stated_from timestamptz,
            stated_to timestamptz, disclosed_from timestamptz, speaker text, from_sequence bigint,
            until_sequence bigint, statement jsonb)`;

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
