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
      const numbers = await revisionNumbers(runner, dossier.dossierId, recorded);
      await runner.query(RECORD, [dossier.dossierId, JSON.stringify(planRows(recorded, numbers))]);
      await runner.query(SUCCEED, [dossier.dossierId, recorded.map(({ data }) => data.plan)]);
    }
    const versions = streamVersions(events, 'plan');
    if (versions.length > 0) await runner.query(TOUCH, [dossier.dossierId, JSON.stringify(versions)]);
  },
};

/**
 * Which version of its plan each revision makes, by the event's id; counted on the log, where a redacted version keeps
 * its number.
 */
async function revisionNumbers(
  runner: QueryRunner,
  dossierId: number,
  events: readonly RecordedEvent[],
): Promise<ReadonlyMap<string, number>> {
  const revised = events.flatMap(({ id, type }) => (type === 'plan.revised' ? [id] : []));
  if (revised.length === 0) return new Map();
  const rows = await rowsOf<{ id: string; number: number }>(runner, NUMBERS, [dossierId, revised]);
  return new Map(rows.map(({ id, number }) => [id, number]));
}

function planRows(events: readonly PlanEvent[], numbers: ReadonlyMap<string, number>) {
  return events.map(({ id, sequence, recordedAt, version, data }) => {
    const stated = statedBounds(data.stated);
    return {
      slug: data.plan,
      number: numbers.get(id) ?? 1,
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

const NUMBERS = `
select e.event_id as id,
       (select count(*)::integer from event v
         where v.dossier_id = $1 and v.stream = e.stream and v.version <= e.version
           and v.type in ('plan.recorded', 'plan.revised')) as number
  from event e
 where e.dossier_id = $1 and e.event_id = any($2::uuid[])`;

const RECORD = `
insert into plan (dossier_id, slug, number, event_id, sequence, recorded_at, version, actor, supersedes, stated_from,
                  stated_to, data)
select $1, p.*
  from jsonb_to_recordset($2::jsonb)
       as p(slug text, number integer, event_id uuid, sequence bigint, recorded_at timestamptz, version integer,
            actor text, supersedes text, stated_from timestamptz, stated_to timestamptz, data jsonb)`;

/** Each version is the newest until the next one's sequence, and keeps the stream's version of then; numbers may be missing. */
const SUCCEED = `
update plan p
   set until_sequence = next.sequence, version = next.version - 1
  from plan next
 where p.dossier_id = $1 and p.slug = any($2::text[]) and p.until_sequence is null
   and next.dossier_id = $1 and next.slug = p.slug
   and next.number = (select min(n.number) from plan n where n.dossier_id = $1 and n.slug = p.slug and n.number > p.number)`;

const TOUCH = `
update plan p
   set version = v.version
  from jsonb_to_recordset($2::jsonb) as v(slug text, version integer)
 where p.dossier_id = $1 and p.slug = v.slug and p.until_sequence is null`;
