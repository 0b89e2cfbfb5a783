import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import { scaleWithoutMerged } from '../domain/statements/merged-actor.js';
import type { Scale } from '../domain/scale.js';
import { ofType, type Projection, type Recorded } from './projection.js';

/** The questions, and their scales in versions; `version` is the issue's stream version, for guards. */
export const issueProjection: Projection = {
  async apply(runner, { dossierId }, events) {
    const rows = ofType(events, 'issue.defined').map(issueRow);
    if (rows.length > 0) {
      await runner.query(DEFINE, [dossierId, JSON.stringify(rows)]);
      await runner.query(FIRST_SCALE, [dossierId, JSON.stringify(rows)]);
    }
    // One after another: a merge moves the poles' owners of the scale that stood then.
    for (const event of events) {
      if (event.type === 'issue.rescaled') {
        const { issue, scale } = event.data;
        await runner.query(GROW, [dossierId, issue, event.version]);
        await nextScale(runner, dossierId, { issue, scale, sequence: event.sequence });
      }
      if (event.type === 'actor.merged') await moveOwnership(runner, dossierId, event);
    }
  },
};

function issueRow({ data, version, sequence }: Recorded<'issue.defined'>) {
  const { issue, title, question = null, scale, silenceAfter = null } = data;
  return { slug: issue, title, question, scale, silence_after: silenceAfter, version, sequence };
}

async function moveOwnership(runner: QueryRunner, dossierId: number, { data, sequence }: Recorded<'actor.merged'>): Promise<void> {
  const owned = await rowsOf<{ slug: string; scale: Scale }>(runner, OWNED, [dossierId, data.actor, sequence]);
  for (const { slug: issue, scale: before } of owned) {
    const scale = scaleWithoutMerged(before, data);
    if (scale) await nextScale(runner, dossierId, { issue, scale, sequence });
  }
}

async function nextScale(
  runner: QueryRunner,
  dossierId: number,
  next: { readonly issue: string; readonly scale: Scale; readonly sequence: number },
): Promise<void> {
  const scale = JSON.stringify(next.scale);
  await runner.query(STANDING, [dossierId, next.issue, scale]);
  await runner.query(CLOSE, [dossierId, next.issue, next.sequence]);
  await runner.query(OPEN, [dossierId, next.issue, next.sequence, scale]);
}

const DEFINE = `
insert into issue (dossier_id, slug, title, question, scale, silence_after, version, sequence)
select $1, i.*
  from jsonb_to_recordset($2::jsonb)
       as i(slug text, title text, question text, scale jsonb, silence_after integer, version integer, sequence bigint)`;

const FIRST_SCALE = `
insert into issue_scale (dossier_id, issue, sequence, scale)
select $1, i.slug, i.sequence, i.scale
  from jsonb_to_recordset($2::jsonb) as i(slug text, scale jsonb, sequence bigint)`;

const GROW = 'update issue set version = $3 where dossier_id = $1 and slug = $2';

const STANDING = 'update issue set scale = $3::jsonb where dossier_id = $1 and slug = $2';

const CLOSE = 'update issue_scale set until_sequence = $3 where dossier_id = $1 and issue = $2 and until_sequence is null';

const OPEN = 'insert into issue_scale (dossier_id, issue, sequence, scale) values ($1, $2, $3, $4::jsonb)';

/** Issues of which the actor owns a pole, defined before the given event. */
const OWNED = `
select i.slug, i.scale
  from issue i
 where i.dossier_id = $1 and i.sequence < $3
   and (i.scale->'poleOwners'->'low' ? $2 or i.scale->'poleOwners'->'high' ? $2)`;
