import { instant } from '../database/instant.js';
import { type Queries, rowsOf } from '../database/queries.js';
import type { Scale } from '../domain/scale.js';
import type { Stance } from '../domain/stance.js';
import type { Statement } from '../domain/statement.js';
import type { ActorKind } from '../domain/terms.js';
import { settingsAt } from './settings.reader.js';
import { type SlotStatementRow, statementOfRow } from './slot.reader.js';
import { affiliationsFor } from './stance-affiliations.js';

/** An actor on an issue, over all its tracks. */
export interface StanceKey {
  readonly actor: string;
  readonly issue: string;
}

/** The key of a stance in a map. */
export function stanceKey({ actor, issue }: StanceKey): string {
  return `${actor}|${issue}`;
}

/** Which statements count besides those known. */
export interface Disclosure {
  /** The last instant by which the public must have learned of them, ms since 1970 UTC. */
  readonly disclosedBy: number;
}

interface ActorRow {
  readonly slug: string;
  readonly kind: ActorKind;
}

interface IssueRow {
  readonly slug: string;
  readonly silence_after: number | null;
  readonly scale: Scale;
}

/** What a stance rests on, besides what is said. */
type Ground = Pick<Stance, 'actor' | 'issue' | 'actorKind' | 'silenceAfter' | 'scale'>;

/**
 * Everything the rules look at for the given stances, as it was known at a sequence, by `stanceKey`. A
 * key whose actor and issue exist is there even if nothing was said; the others are missing. Seven
 * queries at most, whatever the number of keys.
 */
export async function stancesOf(
  queries: Queries,
  dossierId: number,
  keys: readonly StanceKey[],
  knownAt: number,
  { disclosedBy }: Disclosure = { disclosedBy: Infinity },
): Promise<Map<string, Stance>> {
  if (keys.length === 0) return new Map();
  const distinct = [...new Map(keys.map(({ actor, issue }) => [stanceKey({ actor, issue }), { actor, issue }])).values()];
  const asked = JSON.stringify(distinct);
  const ground = await groundOf(queries, dossierId, distinct, knownAt);
  const rows = await rowsOf<SlotStatementRow>(queries, STATEMENTS, [dossierId, asked, knownAt, instant(disclosedBy)]);
  const statements = grouped(rows.map(statementOfRow));
  const settings = await settingsAt(queries, dossierId, knownAt);
  const held = ground.map((each) => ({ ...each, settings, statements: statements.get(stanceKey(each)) ?? [] }));
  const affiliations = await affiliationsFor(queries, dossierId, held, knownAt);
  return new Map(held.map((stance): [string, Stance] => [stanceKey(stance), { ...stance, affiliations: affiliations(stance) }]));
}

/** The stances of which statements were known at a sequence: an actor's, an issue's, or all. */
export async function stanceKeysOf(
  queries: Queries,
  dossierId: number,
  { actor, issue }: { readonly actor?: string; readonly issue?: string },
  knownAt: number,
): Promise<StanceKey[]> {
  return rowsOf<StanceKey>(queries, KEYS, [dossierId, actor ?? null, issue ?? null, knownAt]);
}

/** The statements of the given stances alone, for whoever needs nothing else, by `stanceKey`. */
export async function statementsOfStances(
  queries: Queries,
  dossierId: number,
  keys: readonly StanceKey[],
): Promise<Map<string, Statement[]>> {
  if (keys.length === 0) return new Map();
  const everything = [dossierId, JSON.stringify(keys), Number.MAX_SAFE_INTEGER, 'infinity'];
  return grouped((await rowsOf<SlotStatementRow>(queries, STATEMENTS, everything)).map(statementOfRow));
}

/** Each actor and each issue is read once, however many stances share it: scales are large. */
async function groundOf(
  queries: Queries,
  dossierId: number,
  keys: readonly StanceKey[],
  knownAt: number,
): Promise<Ground[]> {
  const actors = [...new Set(keys.map(({ actor }) => actor))];
  const issues = [...new Set(keys.map(({ issue }) => issue))];
  const kinds = new Map((await rowsOf<ActorRow>(queries, ACTORS, [dossierId, actors, knownAt])).map((row) => [row.slug, row]));
  const scales = new Map((await rowsOf<IssueRow>(queries, ISSUES, [dossierId, issues, knownAt])).map((row) => [row.slug, row]));
  return keys.flatMap(({ actor, issue }) => {
    const [known, asked] = [kinds.get(actor), scales.get(issue)];
    if (!known || !asked) return [];
    return [{ actor, issue, actorKind: known.kind, silenceAfter: asked.silence_after, scale: asked.scale }];
  });
}

function grouped(statements: readonly Statement[]): Map<string, Statement[]> {
  const byStance = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = stanceKey(statement);
    const group = byStance.get(key);
    if (group) group.push(statement);
    else byStance.set(key, [statement]);
  }
  return byStance;
}

const ACTORS = `
select slug, kind
  from actor_version
 where dossier_id = $1 and slug = any($2::text[]) and sequence <= $3 and (until_sequence is null or until_sequence > $3)`;

const ISSUES = `
select i.slug, i.silence_after, c.scale
  from issue i
  join issue_scale c
    on c.dossier_id = $1 and c.issue = i.slug and c.sequence <= $3 and (c.until_sequence is null or c.until_sequence > $3)
 where i.dossier_id = $1 and i.slug = any($2::text[])`;

const STATEMENTS = `
select s.stated_from, s.stated_to, s.statement
  from jsonb_to_recordset($2::jsonb) as k(actor text, issue text)
  join slot_statement s on s.dossier_id = $1 and s.actor = k.actor and s.issue = k.issue
 where s.from_sequence <= $3 and (s.until_sequence is null or s.until_sequence > $3) and s.disclosed_from <= $4
 order by s.stated_from, s.stated_to, s.statement_id`;

const KEYS = `
select distinct actor, issue
  from slot_statement
 where dossier_id = $1 and ($2::text is null or actor = $2) and ($3::text is null or issue = $3)
   and from_sequence <= $4 and (until_sequence is null or until_sequence > $4)
 order by actor, issue`;
