import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import type { RecordedEvent } from '../domain/events.js';
import { schemaVersionOf } from '../domain/upcasters/upcast.js';
import { arrayLiteral } from './array-literal.js';
import { ofType } from './projection.js';
import { someAtOnce } from './rows-at-once.js';
import { slotRows, statementRow } from './statement-rows.js';
import type { PlacedVersion } from './statement-versions.js';

/**
 * Writes rows of `statement` and of the slots they stand in.
 *
 * @param events that made them; on the log by now, so that what still reads as it was recorded is copied from there
 */
export async function writeStatements(
  runner: QueryRunner,
  dossierId: number,
  events: readonly RecordedEvent[],
  made: readonly PlacedVersion[],
): Promise<void> {
  const logged = new Map(
    ofType(events, 'position.stated')
      .filter(({ type, schemaVersion }) => schemaVersion === schemaVersionOf(type))
      .map(({ id, data }) => [id, data]),
  );
  for (const some of someAtOnce(made)) {
    const asLogged = some.filter(({ said }) => said.data === logged.get(said.id));
    const reworded = some.filter(({ said }) => said.data !== logged.get(said.id));
    if (asLogged.length > 0) await copyFromLog(runner, dossierId, asLogged);
    if (reworded.length > 0) await runner.query(STATE, [dossierId, JSON.stringify(reworded.map(statementRow))]);
    for (const slots of someAtOnce(some.flatMap(slotRows))) await fillSlots(runner, dossierId, slots);
  }
}

async function copyFromLog(runner: QueryRunner, dossierId: number, versions: readonly PlacedVersion[]): Promise<void> {
  const rows = versions.map(statementRow);
  const [copied] = await rowsOf<{ rows: number }>(runner, COPY, [
    dossierId,
    arrayLiteral(rows.map((row) => row.sequence)),
    arrayLiteral(rows.map((row) => row.version)),
    arrayLiteral(rows.map((row) => row.stated_from)),
    arrayLiteral(rows.map((row) => row.stated_to)),
    arrayLiteral(rows.map((row) => row.disclosed_from)),
    arrayLiteral(rows.map((row) => row.from_sequence)),
    arrayLiteral(rows.map((row) => row.until_sequence)),
    arrayLiteral(rows.map((row) => row.status)),
    arrayLiteral(rows.map((row) => row.disputed)),
  ]);
  if (copied?.rows === rows.length) return;
  // A rebuild may have read an event that was emptied since. What it said stays until its redaction is replayed.
  await runner.query(`${STATE} on conflict do nothing`, [dossierId, JSON.stringify(rows)]);
}

type SlotRow = ReturnType<typeof slotRows>[number];

async function fillSlots(runner: QueryRunner, dossierId: number, rows: readonly SlotRow[]): Promise<void> {
  await runner.query(FILL_SLOTS, [
    dossierId,
    // JSON has no line breaks outside of its strings, and writes those within as \n.
    rows.map(({ statement }) => JSON.stringify(statement)).join('\n'),
    arrayLiteral(rows.map((row) => row.stated_from)),
    arrayLiteral(rows.map((row) => row.stated_to)),
    arrayLiteral(rows.map((row) => row.disclosed_from)),
    arrayLiteral(rows.map((row) => row.from_sequence)),
    arrayLiteral(rows.map((row) => row.until_sequence)),
  ]);
}

const COLUMNS = `dossier_id, statement_id, sequence, recorded_at, version, issue, position, stated_from, stated_to,
                 disclosed_from, data, from_sequence, until_sequence, status, disputed, actor, plan`;

/** `offset 0` keeps the look-ups one by one, by the log's key: joined as sets, the whole log is read for some of its events. */
const COPY = `
with copied as (
  insert into statement (${COLUMNS})
  select $1, e.event_id, e.sequence, e.recorded_at, s.version, e.data->>'issue', e.data->>'position', s.stated_from,
         s.stated_to, s.disclosed_from, e.data, s.from_sequence, s.until_sequence, s.status, s.disputed,
         e.data->>'actor', e.data->>'plan'
    from unnest($2::bigint[], $3::integer[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::bigint[],
                $8::bigint[], $9::text[], $10::boolean[])
         as s(sequence, version, stated_from, stated_to, disclosed_from, from_sequence, until_sequence, status, disputed)
   cross join lateral (
         select l.event_id, l.sequence, l.recorded_at, l.data from event l
          where l.dossier_id = $1 and l.sequence = s.sequence and l.data is not null offset 0) e
  returning 1)
select count(*)::integer as rows from copied`;

const STATE = `
insert into statement (${COLUMNS})
select $1, s.*
  from jsonb_to_recordset($2::jsonb)
       as s(statement_id uuid, sequence bigint, recorded_at timestamptz, version integer, issue text, position text,
            stated_from timestamptz, stated_to timestamptz, disclosed_from timestamptz, data jsonb,
            from_sequence bigint, until_sequence bigint, status text, disputed boolean, actor text, plan text)`;

/** `offset 0` has each line parsed once, not once a column. */
const FILL_SLOTS = `
insert into slot_statement (dossier_id, actor, issue, track, statement_id, sequence, stated_from, stated_to,
                            disclosed_from, speaker, from_sequence, until_sequence, statement)
select $1, s.said->>'actor', s.said->>'issue', s.said->>'track', (s.said->>'id')::uuid, (s.said->>'sequence')::bigint,
       s.stated_from, s.stated_to, s.disclosed_from, s.said->>'speaker', s.from_sequence, s.until_sequence, s.said
  from (select line::jsonb as said, stated_from, stated_to, disclosed_from, from_sequence, until_sequence
          from rows from (string_to_table($2, E'\\n'), unnest($3::timestamptz[]), unnest($4::timestamptz[]),
                          unnest($5::timestamptz[]), unnest($6::bigint[]), unnest($7::bigint[]))
               as r(line, stated_from, stated_to, disclosed_from, from_sequence, until_sequence) offset 0) s`;
