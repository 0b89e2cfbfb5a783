import { type Queries, rowsOf } from '../database/queries.js';
import type { ActorMerged } from '../domain/facts/actor-facts.js';
import type { IssueRescaled } from '../domain/facts/issue-facts.js';

/**
 * How what was recorded once reads now: actors that were registered twice under the name that stayed,
 * positions through every rescale since. Read models that keep what was recorded as it was are read through
 * this, so that what was known at any sequence can be told without a version of each row.
 */
export interface Rereading {
  /** The actor that stands for this slug. */
  readonly actor: (slug: string) => string;
  /** The slugs that stand for this actor: its own, and those merged into it. */
  readonly slugsOf: (actor: string) => string[];
  /** The position that a code recorded at `sequence` is now; null where its scale has no place for it any more. */
  readonly position: (issue: string, code: string, sequence: number) => string | null;
}

interface Merge {
  readonly type: 'actor.merged';
  readonly sequence: number;
  readonly data: ActorMerged;
}

interface Rescale {
  readonly type: 'issue.rescaled';
  readonly sequence: number;
  readonly data: IssueRescaled;
}

/** As it was known at a sequence. */
export async function rereadingAt(queries: Queries, dossierId: number, knownAt: number): Promise<Rereading> {
  const rows = await rowsOf<{ step: Merge | Rescale }>(queries, STEPS, [dossierId, knownAt]);
  return rereading(rows.map(({ step }) => step));
}

/** @param steps merges and rescales in the log's order */
export function rereading(steps: readonly (Merge | Rescale)[]): Rereading {
  const standsFor = new Map<string, string>();
  const rescales = new Map<string, Rescale[]>();
  for (const step of steps) {
    if (step.type === 'issue.rescaled') {
      rescales.set(step.data.issue, [...(rescales.get(step.data.issue) ?? []), step]);
      continue;
    }
    const { actor, into } = step.data;
    for (const [given, stayed] of standsFor) if (stayed === actor) standsFor.set(given, into);
    standsFor.set(actor, into);
  }
  return {
    actor: (slug) => standsFor.get(slug) ?? slug,
    slugsOf: (actor) => [actor, ...[...standsFor].flatMap(([given, stayed]) => (stayed === actor ? [given] : []))],
    position: (issue, code, sequence) => {
      const since = (rescales.get(issue) ?? []).filter((step) => step.sequence > sequence);
      return since.reduce<string | null>((now, { data }) => (now === null ? null : (data.map[now] ?? null)), code);
    },
  };
}

const STEPS = `
select jsonb_build_object('type', e.type, 'sequence', e.sequence, 'data', e.data) as step
  from event e
 where e.dossier_id = $1 and e.type in ('actor.merged', 'issue.rescaled') and e.sequence <= $2
 order by e.sequence`;
