import { type Queries, rowsOf } from '../database/queries.js';
import type { RecordedEvent } from '../domain/events.js';
import type { PositionStated } from '../domain/facts/statement-facts.js';
import type { StatementStatus } from '../domain/statements/restate.js';
import type { PlacedVersion, Standing } from './statement-versions.js';
import { ofType } from './projection.js';

const STREAM = 'statement/';

interface VersionRow {
  readonly statement_id: string;
  readonly sequence: string;
  readonly recorded_at: Date;
  readonly version: number;
  readonly from_sequence: string;
  readonly status: StatementStatus;
  readonly data: PositionStated;
  readonly denials: string[];
}

/** Whom events reach: statements by id, by what they hold, and plans. */
interface Reach {
  readonly ids: string[];
  readonly plans: string[];
  readonly actors: string[];
  readonly issues: string[];
}

/**
 * What stands of everything the events touch. A batch that only states positions, outside of plans,
 * touches nothing and costs no query.
 */
export async function standingBefore(
  queries: Queries,
  dossierId: number,
  events: readonly RecordedEvent[],
): Promise<Standing> {
  const { ids, plans, actors, issues } = reachOf(events);
  const rows: VersionRow[] = [];
  if (ids.length + plans.length > 0) rows.push(...(await rowsOf<VersionRow>(queries, NAMED, [dossierId, ids, plans])));
  if (actors.length + issues.length > 0) rows.push(...(await rowsOf<VersionRow>(queries, HELD, [dossierId, actors, issues])));
  const planned = ofType(events, 'position.stated').flatMap(({ data }) => data.plan ?? []);
  return { versions: rows.map(placed), planDenials: await denialsOfPlans(queries, dossierId, [...plans, ...planned]) };
}

function reachOf(events: readonly RecordedEvent[]): Reach {
  const reach: Reach = { ids: [], plans: [], actors: [], issues: [] };
  for (const event of events) {
    switch (event.type) {
      case 'statement.corrected':
      case 'statement.sourced':
      case 'statement.coded':
      case 'statement.retracted':
        reach.ids.push(event.data.statement);
        break;
      case 'claim.denied':
        if ('statement' in event.data.target) reach.ids.push(event.data.target.statement);
        if ('plan' in event.data.target) reach.plans.push(event.data.target.plan);
        break;
      case 'content.redacted':
        if (event.stream.startsWith(STREAM)) reach.ids.push(event.stream.slice(STREAM.length));
        break;
      case 'actor.merged':
        reach.actors.push(event.data.actor);
        break;
      case 'issue.rescaled':
        reach.issues.push(event.data.issue);
        break;
      default:
    }
  }
  return reach;
}

function placed(row: VersionRow): PlacedVersion {
  const { statement_id: id, data, status, denials } = row;
  return {
    said: { id, sequence: Number(row.sequence), data, status, denials },
    recordedAt: row.recorded_at.toISOString(),
    from: Number(row.from_sequence),
    until: null,
    version: row.version,
  };
}

async function denialsOfPlans(
  queries: Queries,
  dossierId: number,
  plans: readonly string[],
): Promise<Standing['planDenials']> {
  if (plans.length === 0) return new Map();
  const rows = await rowsOf<{ target: string; denials: string[] }>(queries, PLAN_DENIALS, [dossierId, [...new Set(plans)]]);
  return new Map(rows.map(({ target, denials }) => [target, denials]));
}

const VERSION = `
select s.statement_id, s.sequence, s.recorded_at, s.version, s.from_sequence, s.status, s.data,
       array(select d.denial_id::text from denial d
              where d.dossier_id = s.dossier_id and d.until_sequence is null
                and (d.target_kind, d.target) in (('statement', s.statement_id::text), ('plan', s.plan))
              order by d.sequence) as denials
  from statement s`;

/** By id; by the plan; and, where a denial is what an id names, what it was aimed at. */
const NAMED = `
with denied as (
  select target_kind, target from denial where dossier_id = $1 and denial_id = any($2::uuid[])
),
touched as (
  select unnest($2::uuid[]) as statement_id
   union
  select case when target_kind = 'statement' then target::uuid end from denied
   union
  select statement_id from statement
   where dossier_id = $1 and plan = any($3::text[] || array(select target from denied where target_kind = 'plan'))
)
${VERSION}
  join touched t on t.statement_id = s.statement_id
 where s.dossier_id = $1 and s.until_sequence is null`;

/** Merges and rescales are rare enough to look through the dossier's statements. */
const HELD = `
${VERSION}
 where s.dossier_id = $1 and s.until_sequence is null
   and (s.issue = any($3::text[])
        or s.actor = any($2::text[]) or s.data->>'speaker' = any($2::text[]) or s.data->>'addressee' = any($2::text[])
        or s.data->'jointWith' ?| $2::text[])`;

const PLAN_DENIALS = `
select target, array_agg(denial_id::text order by sequence) as denials
  from denial
 where dossier_id = $1 and target_kind = 'plan' and target = any($2::text[]) and until_sequence is null
 group by target`;
