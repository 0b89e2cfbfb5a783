import type { DenialTarget } from '../domain/facts/statement-facts.js';
import { ofType, type Projection } from './projection.js';

/** Who denies what; a denial stands until it is retracted. Follows the statements, which read what stood before. */
export const denialProjection: Projection = {
  async apply(runner, { dossierId }, events) {
    const denials = ofType(events, 'claim.denied').map(({ id, sequence, recordedAt, data }) => ({
      denial_id: id,
      sequence,
      recorded_at: recordedAt,
      ...targetOf(data.target),
      by_actor: data.by,
      data,
    }));
    if (denials.length > 0) await runner.query(DENY, [dossierId, JSON.stringify(denials)]);
    const retracted = ofType(events, 'statement.retracted').map(({ sequence, data }) => ({ id: data.statement, sequence }));
    if (retracted.length > 0) await runner.query(TAKE_BACK, [dossierId, JSON.stringify(retracted)]);
  },
};

function targetOf(target: DenialTarget): { target_kind: string; target: string } {
  if ('statement' in target) return { target_kind: 'statement', target: target.statement };
  if ('plan' in target) return { target_kind: 'plan', target: target.plan };
  return { target_kind: 'shift', target: target.shift };
}

const DENY = `
insert into denial (dossier_id, denial_id, sequence, recorded_at, target_kind, target, by_actor, data)
select $1, d.*
  from jsonb_to_recordset($2::jsonb)
       as d(denial_id uuid, sequence bigint, recorded_at timestamptz, target_kind text, target text, by_actor text,
            data jsonb)`;

const TAKE_BACK = `
update denial d
   set until_sequence = r.sequence
  from jsonb_to_recordset($2::jsonb) as r(id uuid, sequence bigint)
 where d.dossier_id = $1 and d.denial_id = r.id and d.until_sequence is null`;
