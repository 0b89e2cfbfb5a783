import { instant } from '../database/instant.js';
import { statementsOf } from '../domain/read-statement.js';
import { statedBounds } from '../domain/stated-date.js';
import type { Projection, Recorded } from './projection.js';
import { ofType } from './projection.js';

/** Every statement as recorded, the slots it stands in, and the order its words give. */
export const statementProjection: Projection = {
  async apply(runner, dossier, events) {
    const stated = ofType(events, 'position.stated');
    if (stated.length > 0) {
      await runner.query(STATE, [dossier.dossierId, JSON.stringify(stated.map(statementRow))]);
      await runner.query(FILL_SLOTS, [dossier.dossierId, JSON.stringify(stated.flatMap(slotRows))]);
      const order = stated.flatMap(orderRows);
      if (order.length > 0) await runner.query(ORDER, [dossier.dossierId, JSON.stringify(order)]);
    }
    const retracted = ofType(events, 'statement.retracted').map(({ data, version, sequence }) => ({
      statement_id: data.statement,
      version,
      sequence,
    }));
    if (retracted.length > 0) {
      await runner.query(RETRACT, [dossier.dossierId, JSON.stringify(retracted)]);
      await runner.query(LEAVE_SLOTS, [dossier.dossierId, JSON.stringify(retracted)]);
    }
  },
};

function statementRow(event: Recorded<'position.stated'>) {
  const { data } = event;
  const stated = statedBounds(data.stated);
  return {
    statement_id: event.id,
    sequence: event.sequence,
    recorded_at: event.recordedAt,
    version: event.version,
    issue: data.issue,
    position: data.position,
    stated_from: instant(stated.from),
    stated_to: instant(stated.to),
    disclosed_from: data.disclosed === undefined ? null : instant(statedBounds(data.disclosed).from),
    data,
  };
}

function slotRows(event: Recorded<'position.stated'>) {
  return statementsOf(event).map(({ stated, ...statement }) => ({
    actor: statement.actor,
    issue: statement.issue,
    track: statement.track,
    statement_id: statement.id,
    sequence: statement.sequence,
    stated_from: instant(stated.from),
    stated_to: instant(stated.to),
    statement,
  }));
}

function orderRows({ id, data, sequence }: Recorded<'position.stated'>) {
  const after = (data.after ?? []).map((word) => ({ earlier: word.statement, later: id, words: word.words }));
  const before = (data.before ?? []).map((word) => ({ earlier: id, later: word.statement, words: word.words }));
  return [...after, ...before].map((row) => ({ ...row, stated_by: id, sequence }));
}

const STATE = `
insert into statement (dossier_id, statement_id, sequence, recorded_at, version, issue, position,
                       stated_from, stated_to, disclosed_from, data)
select $1, s.*
  from jsonb_to_recordset($2::jsonb)
       as s(statement_id uuid, sequence bigint, recorded_at timestamptz, version integer, issue text, position text,
            stated_from timestamptz, stated_to timestamptz, disclosed_from timestamptz, data jsonb)`;

const FILL_SLOTS = `
insert into slot_statement (dossier_id, actor, issue, track, statement_id, sequence, stated_from, stated_to, statement)
select $1, s.*
  from jsonb_to_recordset($2::jsonb)
       as s(actor text, issue text, track text, statement_id uuid, sequence bigint,
            stated_from timestamptz, stated_to timestamptz, statement jsonb)`;

const ORDER = `
insert into statement_order (dossier_id, earlier, later, stated_by, words, sequence)
select $1, o.earlier, o.later, o.stated_by, o.words, o.sequence
  from jsonb_to_recordset($2::jsonb) as o(earlier uuid, later uuid, stated_by uuid, words text, sequence bigint)
on conflict do nothing`;

const RETRACT = `
update statement s
   set retracted_sequence = r.sequence, version = r.version
  from jsonb_to_recordset($2::jsonb) as r(statement_id uuid, version integer, sequence bigint)
 where s.dossier_id = $1 and s.statement_id = r.statement_id`;

const LEAVE_SLOTS = `
update slot_statement s
   set retracted_sequence = r.sequence
  from jsonb_to_recordset($2::jsonb) as r(statement_id uuid, sequence bigint)
 where s.dossier_id = $1 and s.statement_id = r.statement_id`;
