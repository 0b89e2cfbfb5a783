import type { Queries } from '../database/queries.js';
import { actorNames } from './actor-names.reader.js';
import { issueNames, type NamedIssue } from './issue-names.reader.js';
import { type RedactedStatement, redactedStatements } from './redaction/redacted-statements.reader.js';
import type { StatementReader } from './statement.reader.js';
import type { ActorReference, StatementResponse } from './statement.response.js';

/** What shifts, plans, reactions and conditions refer to, as views show it. */
export interface RecordNames {
  readonly actors: ReadonlyMap<string, ActorReference>;
  readonly issues: ReadonlyMap<string, NamedIssue>;
  readonly statements: ReadonlyMap<string, StatementResponse>;
  /** What is left of those that were redacted. */
  readonly redacted: ReadonlyMap<string, RedactedStatement>;
}

/** Slugs and ids that records mention. */
export interface Mentioned {
  readonly actors: readonly string[];
  readonly issues: readonly string[];
  readonly statements: readonly string[];
}

/** Looks up at once everything that is mentioned, as it was known at a sequence. */
export async function recordNames(
  queries: Queries,
  dossierId: number,
  mentioned: Mentioned,
  statements: StatementReader,
  knownAt = Number.MAX_SAFE_INTEGER,
): Promise<RecordNames> {
  const found = await statements.byIds(dossierId, mentioned.statements, queries, knownAt);
  const others = mentioned.statements.filter((id) => !found.has(id));
  return {
    actors: await actorNames(queries, dossierId, mentioned.actors, knownAt),
    issues: await issueNames(queries, dossierId, mentioned.issues, knownAt),
    statements: found,
    redacted: await redactedStatements(queries, dossierId, others, knownAt),
  };
}

/** An actor by its name; one that is not registered is shown by its slug. */
export function presentActorReference({ actors }: Pick<RecordNames, 'actors'>, slug: string): ActorReference {
  return actors.get(slug) ?? { slug, name: slug, kind: 'organisation' };
}

/** The statement with an id, as it was looked up; null where there is none. */
export function presentEvidence(names: Pick<RecordNames, 'statements'>, id: string | null): StatementResponse | null {
  return (id !== null && names.statements.get(id)) || null;
}
