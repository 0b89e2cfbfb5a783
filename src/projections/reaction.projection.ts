import { instant } from '../database/instant.js';
import type { ReactionTarget } from '../domain/facts/reaction-facts.js';
import { statedBounds } from '../domain/dates/stated-date.js';
import { ofType, type Projection, type Recorded } from './projection.js';

/** What is reacted to, and its slug, code or id, as its kind says. */
export const TARGET_KINDS = ['plan', 'statement', 'condition', 'process'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** Who answered what, a row a holder, each as it was recorded. */
export const reactionProjection: Projection = {
  async apply(runner, dossier, events) {
    const rows = ofType(events, 'reaction.stated').flatMap(reactionRows);
    if (rows.length > 0) await runner.query(REACT, [dossier.dossierId, JSON.stringify(rows)]);
    const retracted = ofType(events, 'statement.retracted').map(({ data, sequence }) => ({
      reaction_id: data.statement,
      sequence,
    }));
    if (retracted.length > 0) await runner.query(RETRACT, [dossier.dossierId, JSON.stringify(retracted)]);
  },
};

function reactionRows({ id, sequence, recordedAt, data }: Recorded<'reaction.stated'>) {
  const stated = statedBounds(data.stated);
  const row = {
    reaction_id: id,
    sequence,
    recorded_at: recordedAt,
    ...targetOf(data.target),
    reaction: data.reaction,
    stated_from: instant(stated.from),
    stated_to: instant(stated.to),
    data,
  };
  return [...new Set([data.actor, ...(data.jointWith ?? [])])].map((actor) => ({ ...row, actor }));
}

function targetOf(target: ReactionTarget): { target_kind: TargetKind; target: string; demand: string | null } {
  if ('plan' in target) return { target_kind: 'plan', target: target.plan, demand: target.demand ?? null };
  if ('statement' in target) return { target_kind: 'statement', target: target.statement, demand: null };
  if ('condition' in target) return { target_kind: 'condition', target: target.condition, demand: null };
  return { target_kind: 'process', target: target.process, demand: null };
}

const REACT = `
insert into reaction (dossier_id, reaction_id, actor, sequence, recorded_at, target_kind, target, demand, reaction,
                      stated_from, stated_to, data)
select $1, r.*
  from jsonb_to_recordset($2::jsonb)
       as r(reaction_id uuid, actor text, sequence bigint, recorded_at timestamptz, target_kind text, target text,
            demand text, reaction text, stated_from timestamptz, stated_to timestamptz, data jsonb)`;

const RETRACT = `
update reaction r
   set until_sequence = t.sequence
  from jsonb_to_recordset($2::jsonb) as t(reaction_id uuid, sequence bigint)
 where r.dossier_id = $1 and r.reaction_id = t.reaction_id`;
