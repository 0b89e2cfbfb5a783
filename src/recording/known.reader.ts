import { type Queries, rowsOf } from '../database/queries.js';
import type { Mentions } from '../domain/decide/mentions.js';
import type { Known, KnownActor, KnownAffiliation, KnownIssue } from '../domain/known.js';
import type { Scale } from '../domain/scale.js';
import type { ActorKind } from '../domain/terms.js';
import { knownEvents } from './known-events.reader.js';
import { knownConditions, knownPlans } from './known-plans.reader.js';
import { knownRecords, knownShifts } from './known-records.reader.js';
import { knownStatements, wordedOrder } from './known-statements.reader.js';
import { spentStreams } from './spent-streams.reader.js';

/**
 * Everything the log says of what commands mention, in at most a dozen queries whatever their number. What is
 * not mentioned is not asked for: a batch of plain statements takes two.
 *
 * Versions are those of the streams, read in the same query as what they vouch for.
 */
export async function readKnown(queries: Queries, dossierId: number, mentions: Mentions): Promise<Known> {
  const { order, orderVersion } = await wordedOrder(queries, dossierId, mentions.ordered);
  const statements = await knownStatements(queries, dossierId, mentions.statements);
  // Where a statement is coded anew, its position stands on the scale of its own issue.
  const issues = new Set([...mentions.issues, ...[...statements.values()].map(({ issue }) => issue)]);
  const plans = await knownPlans(queries, dossierId, mentions.plans);
  const conditions = await knownConditions(queries, dossierId, mentions.conditions);
  const strangers = [
    ...[...mentions.plans].filter((slug) => !plans.has(slug)).map((slug) => `plan/${slug}`),
    ...[...mentions.conditions].filter((slug) => !conditions.has(slug)).map((slug) => `condition/${slug}`),
  ];
  return {
    actors: await knownActors(queries, dossierId, mentions.actors),
    affiliations: await knownAffiliations(queries, dossierId, mentions.ending),
    issues: await knownIssues(queries, dossierId, issues),
    statements,
    plans,
    conditions,
    spent: await spentStreams(queries, dossierId, strangers),
    records: await knownRecords(queries, dossierId, mentions.records),
    shifts: await knownShifts(queries, dossierId, mentions.shifts),
    events: await knownEvents(queries, dossierId, mentions.redacted),
    order,
    orderVersion,
  };
}

async function knownActors(queries: Queries, dossierId: number, slugs: ReadonlySet<string>): Promise<Map<string, KnownActor>> {
  if (slugs.size === 0) return new Map();
  const rows = await rowsOf<{ slug: string; kind: ActorKind; merged_into: string | null; version: number }>(
    queries,
    `select a.slug, a.kind, a.merged_into,
            (select max(e.version) from event e where e.dossier_id = $1 and e.stream = 'actor/' || a.slug) as version
       from actor a where a.dossier_id = $1 and a.slug = any($2::text[])`,
    [dossierId, [...slugs]],
  );
  return new Map(rows.map(({ slug, kind, merged_into, version }) => [slug, { kind, mergedInto: merged_into, version }]));
}

interface AffiliationRow {
  readonly actor: string;
  readonly of_actor: string;
  readonly role: string;
  readonly during_from: Date | number;
  readonly during_to: Date | number;
  readonly is_open: boolean;
}

async function knownAffiliations(queries: Queries, dossierId: number, actors: ReadonlySet<string>): Promise<KnownAffiliation[]> {
  if (actors.size === 0) return [];
  const rows = await rowsOf<AffiliationRow>(
    queries,
    `select actor, of_actor, role, during_from, during_to, ended_sequence is null as is_open
       from affiliation where dossier_id = $1 and actor = any($2::text[]) and until_sequence is null`,
    [dossierId, [...actors]],
  );
  return rows.map(({ actor, of_actor, role, during_from, during_to, is_open }) => ({
    actor,
    of: of_actor,
    role,
    during: { from: Number(during_from), to: Number(during_to) },
    isOpen: is_open,
  }));
}

async function knownIssues(queries: Queries, dossierId: number, slugs: ReadonlySet<string>): Promise<Map<string, KnownIssue>> {
  if (slugs.size === 0) return new Map();
  const rows = await rowsOf<{ slug: string; scale: Scale; version: number }>(
    queries,
    `select i.slug, i.scale,
            (select max(e.version) from event e where e.dossier_id = $1 and e.stream = 'issue/' || i.slug) as version
       from issue i where i.dossier_id = $1 and i.slug = any($2::text[])`,
    [dossierId, [...slugs]],
  );
  return new Map(rows.map(({ slug, scale, version }) => [slug, { scale, version }]));
}
