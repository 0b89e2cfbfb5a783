import type { QueryRunner } from 'typeorm';
import { instant } from '../database/instant.js';
import { rowsOf } from '../database/queries.js';
import type { RecordedEvent } from '../domain/events.js';
import { statedBounds } from '../domain/dates/stated-date.js';
import type { Projection, Recorded } from './projection.js';
import { streamVersions } from './stream-versions.js';

type PlanEvent = Recorded<'plan.recorded'> | Recorded<'plan.revised'>;

/**
 * Plans, a row a version, each as it was recorded: merges and rescales are read into it later. The newest
 * row bears the version of the plan's stream, which denials move on too.
 */
export const planProjection: Projection = {
  async apply(runner, dossier, events) {
    const recorded = events.filter((event) => event.type === 'plan.recorded' || event.type === 'plan.revised');
    if (recorded.length > 0) {
      const numbers = await numbersSoFar(runner, dossier.dossierId, recorded);
      await runner.query(RECORD, [dossier.dossierId, JSON.stringify(planRows(recorded, numbers))]);
      await runner.query(SUCCEED, [dossier.dossierId, recorded.map(({ data }) => data.plan)]);
    }
    const versions = streamVersions(events, 'plan');
    if (versions.length > 0) await runner.query(TOUCH, [dossier.dossierId, JSON.stringify(versions)]);
  },
};

/** The number of the newest version of each plan that is revised. */
async function numbersSoFar(
  runner: QueryRunner,
  dossierId: number,
  events: readonly RecordedEvent[],
): Promise<Map<string, number>> {
  const revised = events.flatMap((event) => (event.type === 'plan.revised' ? [event.data.plan] : []));
  if (revised.length === 0) return new Map();
  const rows = await rowsOf<{ slug: string; number: number }>(runner, NEWEST, [dossierId, revised]);
  return new Map(rows.map(({ slug, number }) => [slug, number]));
}

function planRows(events: readonly PlanEvent[], numbers: Map<string, number>) {
  return events.map(({ id, sequence, recordedAt, version, data }) => {
    const stated = statedBounds(data.stated);
    const number = (numbers.get(data.plan) ?? 0) + 1;
    numbers.set(data.plan, number);
    return {
      slug: data.plan,
      number,
      event_id: id,
      sequence,
      recorded_at: recordedAt,
      version,
      actor: data.actor,
      supersedes: data.supersedes ?? null,
      stated_from: instant(stated.from),
      stated_to: instant(stated.to),
      data,
    };
  });
}

const NEWEST = `
select slug, max(number) as number from plan where dossier_id = $1 and slug = any($2::text[]) group by slug`;

const RECORD = `
insert into plan (dossier_id, slug, number, event_id, sequence, recorded_at, version, actor, supersedes, stated_from,
                  stated_to, data)
select $1, p.*
  from jsonb_to_recordset($2::jsonb)
       as p(slug text, number integer, event_id uuid, sequence bigint, recorded_at timestamptz, version integer,
            actor text, supersedes text, stated_from timestamptz, stated_to timestamptz, data jsonb)`;

/** Each version is the newest until the next one's sequence, and keeps the stream's version of then. */
const SUCCEED = `
update plan p
   set until_sequence = next.sequence, version = next.version - 1
  from plan next
 where p.dossier_id = $1 and p.slug = any($2::text[]) and p.until_sequence is null
   and next.dossier_id = $1 and next.slug = p.slug and next.number = p.number + 1`;

const TOUCH = `
update plan p
   set version = v.version
  from jsonb_to_recordset($2::jsonb) as v(slug text, version integer)
 where p.dossier_id = $1 and p.slug = v.slug and p.until_sequence is null`;
