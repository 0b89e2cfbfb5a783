import type { PositionStated } from '../domain/facts/statement-facts.js';
import { bestGrade } from '../domain/grade.js';
import { type Basis, familyOf, type ShiftKind } from '../domain/shift.js';
import type { Track } from '../domain/terms.js';
import { trackOf } from '../domain/track.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import { isGradedAtLeast } from './grade-at-least.js';

/** What an endpoint wants to hear of; a field left out does not limit. */
export interface AlertFilter {
  readonly actors?: string[];
  readonly issues?: string[];
  readonly kinds?: ShiftKind[];
  /** Any of them. */
  readonly facets?: string[];
  readonly tracks?: Track[];
  /** 0–100 on the issue's scale. A shift without a magnitude is below every minimum but 0. */
  readonly minMagnitude?: number;
  /** Admiralty grade, reached in both its parts; what is not graded reaches none. */
  readonly minGrade?: string;
  /** A shift of basis `both` is computed as well as asserted. */
  readonly basis?: Basis;
  /** Left out: movements at a succession come, but a reversal only where the filter names no kinds, or the facet. */
  readonly includeSuccession?: boolean;
  /** Leaves out what was said long before it was recorded, and what follows from corrections. */
  readonly skipRetroactive?: boolean;
}

/** Whether a shift is among what the filter asks for. */
export function matches(filter: AlertFilter, shift: ShiftResponse): boolean {
  return mismatchOf(filter, shift) === null;
}

/** The field of the filter that leaves a shift out, the first of several; null for none. */
export function mismatchOf(filter: AlertFilter, shift: ShiftResponse): keyof AlertFilter | null {
  if (!actorsOf(shift).some((actor) => allows(filter.actors, actor))) return 'actors';
  if (!allows(filter.issues, shift.issue?.slug ?? null)) return 'issues';
  if (!allows(filter.kinds, shift.kind)) return 'kinds';
  if (filter.facets !== undefined && !filter.facets.some((facet) => shift.facets.includes(facet))) return 'facets';
  if (!allows(filter.tracks, shift.track)) return 'tracks';
  if ((shift.magnitude ?? 0) < (filter.minMagnitude ?? 0)) return 'minMagnitude';
  if (filter.minGrade !== undefined && !isGradedAtLeast(shift.grade, filter.minGrade)) return 'minGrade';
  if (filter.basis !== undefined && shift.basis !== filter.basis && shift.basis !== 'both') return 'basis';
  if (leavesOutSuccession(filter, shift)) return 'includeSuccession';
  return filter.skipRetroactive === true && shift.retroactive ? 'skipRetroactive' : null;
}

/** Whom a shift concerns: what lies between two actors concerns both. */
function actorsOf({ actor, subject }: ShiftResponse): string[] {
  return subject?.kind === 'counterpart' ? [actor.slug, subject.actor.slug] : [actor.slug];
}

/** A filter for reversals does not mean that the office has a new holder, unless it says so (rule 2). */
function leavesOutSuccession({ includeSuccession, facets, kinds }: AlertFilter, shift: ShiftResponse): boolean {
  if (!isMovementAtSuccession(shift)) return false;
  if (includeSuccession !== undefined) return !includeSuccession;
  return shift.kind === 'reversal' && kinds !== undefined && !facets?.includes('succession');
}

function isMovementAtSuccession(shift: ShiftResponse): boolean {
  return familyOf(shift.kind) === 'movement' && shift.facets.includes('succession');
}

/** Whether a statement is; kinds and magnitudes are a shift's and do not limit statements. */
export function matchesStatement(filter: AlertFilter, statement: PositionStated): boolean {
  const holders = [statement.actor, ...(statement.jointWith ?? [])];
  const grade = bestGrade(statement.sources.map((source) => source.grade));
  return (
    matchesMatter(filter, { actors: holders, issues: [statement.issue], grade }) &&
    allows(filter.tracks, trackOf(statement.modality, statement.deed ?? null))
  );
}

/** What an alert that is not about a shift is about. */
export interface Matter {
  readonly actors: readonly string[];
  readonly issues: readonly string[];
  /** Best Admiralty grade among its sources, null when none is graded. */
  readonly grade: string | null;
}

/** Whether it is about any of the actors and issues that the filter names, on sources as good as it asks for. */
export function matchesMatter(filter: AlertFilter, { actors, issues, grade }: Matter): boolean {
  return (
    actors.some((actor) => allows(filter.actors, actor)) &&
    (filter.issues === undefined || issues.some((issue) => allows(filter.issues, issue))) &&
    (filter.minGrade === undefined || isGradedAtLeast(grade, filter.minGrade))
  );
}

/** Whether the filter asks for what only shifts have, so for nothing else by default. */
export function isForShiftsAlone({ kinds, facets, tracks, minMagnitude, basis }: AlertFilter): boolean {
  return [kinds, facets, tracks, basis].some((field) => field !== undefined) || (minMagnitude ?? 0) > 0;
}

function allows<T>(wanted: readonly T[] | undefined, value: T | null): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value));
}
