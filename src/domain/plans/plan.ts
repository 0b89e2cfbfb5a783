import type { PlanPoint, PlanRecorded } from '../facts/plan-facts.js';
import type { DateBounds } from '../statement.js';

/** A point with the statement that says it: the one it names, or the one made of it; null if it is not coded. */
export type ReadPoint = Omit<PlanPoint, 'statement'> & { readonly statement: string | null };

/** One version of a plan, as the rules and views see it. */
export interface PlanVersion {
  readonly plan: string;
  /** From 1. */
  readonly number: number;
  /** Id of the event that recorded it. */
  readonly eventId: string;
  readonly sequence: number;
  /** Its actor, then those it is held jointly with, each once. */
  readonly holders: readonly string[];
  readonly stated: DateBounds;
  /** Best Admiralty grade among its sources, null when none is graded. */
  readonly grade: string | null;
  /** Denied by somebody, so its points with it. */
  readonly disputed: boolean;
  readonly points: readonly ReadPoint[];
  readonly data: PlanRecorded;
}
