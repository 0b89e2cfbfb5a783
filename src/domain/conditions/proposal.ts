import type { LedgerCondition } from './condition.js';
import { conditionStateOf } from './condition-state.js';
import { type Reached, reachedBy } from './reached-position.js';
import type { Stance } from '../stance.js';

/** A resolution that the service proposes and a person confirms (domain.md, `condition.resolved`). */
export interface Proposal {
  readonly condition: string;
  readonly addressee: string;
  /** `fulfilled-de-facto` where only conduct has come that far. */
  readonly status: 'fulfilled' | 'fulfilled-de-facto';
  /** Ids of the statements by which; in the order of the condition's references. */
  readonly statements: readonly string[];
}

/**
 * "The service *proposes* a resolution when an addressee's line or conduct reaches the demanded
 * position" (domain.md, the log); of a promise, the promiser's does. What was stated or done before the
 * condition was made does not count, and what a person has resolved since the evidence stands. Every
 * reference must have come true, or with `any` one of them. A plan's point is no position: read them
 * first (`withPointsRead`).
 *
 * @param stances of the addressees, or of the promiser, on the issues referred to; by any key
 */
export function proposalsOf(condition: LedgerCondition, stances: ReadonlyMap<string, Stance>): Proposal[] {
  return condition.addressees.flatMap((addressee) => {
    const actor = condition.kind === 'promise' ? condition.actor : addressee;
    const own = [...stances.values()].filter((stance) => stance.actor === actor);
    const evidence = evidenceFor(condition, own);
    if (evidence.length === 0) return [];
    const status = evidence.every(({ track }) => track === 'line') ? 'fulfilled' : 'fulfilled-de-facto';
    if (isSettled(condition, addressee, status, evidence)) return [];
    const statements = [...new Set(evidence.map(({ statement }) => statement.id))];
    return [{ condition: condition.condition, addressee, status, statements }];
  });
}

/** What shows that the condition came true; empty while it did not. */
function evidenceFor(condition: LedgerCondition, stances: readonly Stance[]): Reached[] {
  const found = condition.refersTo.map((reference) => {
    if (!('issue' in reference)) return null;
    const stance = stances.find(({ issue }) => issue === reference.issue);
    return stance ? reachedBy(stance, reference.position, condition.stated.from) : null;
  });
  const reached = found.filter((each) => each !== null);
  switch (condition.logic) {
    case 'all':
      return reached.length === found.length ? reached : [];
    case 'any': {
      const onRecord = reached.filter(({ track }) => track === 'line');
      return onRecord.length > 0 ? onRecord : reached;
    }
  }
}

/** Whether a person has said so already, or something else that this evidence does not outdate. */
function isSettled(
  condition: LedgerCondition,
  addressee: string,
  status: Proposal['status'],
  evidence: readonly Reached[],
): boolean {
  const { resolution } = conditionStateOf(condition, addressee, Infinity);
  if (!resolution) return false;
  switch (resolution.status) {
    case 'fulfilled':
    case 'withdrawn':
    case 'lapsed':
      return true;
    case 'fulfilled-de-facto':
      return status === 'fulfilled-de-facto';
    case 'pending':
    case 'refused':
    case 'stalled':
    case 'partly-fulfilled':
    case 'broken':
      return evidence.every(({ statement }) => statement.stated.from <= resolution.stated.from);
  }
}
