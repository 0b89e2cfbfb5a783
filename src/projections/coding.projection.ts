import { ofType, type Projection } from './projection.js';

/** How other coders read a statement, beside the first reading. */
export const codingProjection: Projection = {
  async apply(runner, { dossierId }, events) {
    const codings = ofType(events, 'statement.coded').map(({ id, sequence, recordedAt, data }) => ({
      coding_id: id,
      statement_id: data.statement,
      sequence,
      recorded_at: recordedAt,
      data,
    }));
    if (codings.length > 0) await runner.query(CODE, [dossierId, JSON.stringify(codings)]);
  },
};

const CODE = `
insert into coding (dossier_id, coding_id, statement_id, sequence, recorded_at, data)
select $1, c.*
  from jsonb_to_recordset($2::jsonb)
       as c(coding_id uuid, statement_id uuid, sequence bigint, recorded_at timestamptz, data jsonb)`;
