import type { ShiftKind } from '../domain/shift.js';
import type { PositionStated } from '../domain/events.js';
import type { Track } from '../domain/terms.js';
import { trackOf } from '../domain/track.js';
import type { ShiftResponse } from '../projections/shift.response.js';

/** What an endpoint wants to hear of; a field left out does not limit. */
export interface AlertFilter {
  readonly actors?: string[];
  readonly issues?: string[];
  readonly kinds?: ShiftKind[];
  readonly tracks?: Track[];
  /** 0–100 on the issue's scale. A shift without a magnitude is below every minimum but 0. */
  readonly minMagnitude?: number;
}

/** Whether a shift is among what the filter asks for. */
export function matches(filter: AlertFilter, shift: ShiftResponse): boolean {
  return (
    allows(filter.actors, shift.actor.slug) &&
    allows(filter.issues, shift.issue.slug) &&
    allows(filter.kinds, shift.kind) &&
    allows(filter.tracks, shift.track) &&
    (shift.magnitude ?? 0) >= (filter.minMagnitude ?? 0)
  );
}

/** Whether a statement is; kinds and magnitudes are a shift's and do not limit statements. */
export function matchesStatement(filter: AlertFilter, statement: PositionStated): boolean {
  const holders = [statement.actor, ...(statement.jointWith ?? [])];
  return (
    holders.some((holder) => allows(filter.actors, holder)) &&
    allows(filter.issues, statement.issue) &&
    allows(filter.tracks, trackOf(statement.modality, statement.deed ?? null))
  );
}

function allows<T>(wanted: readonly T[] | undefined, value: T | null): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value));
}
