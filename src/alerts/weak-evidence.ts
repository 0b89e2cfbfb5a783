import type { ShiftResponse } from '../projections/shift.response.js';
import type { AlertFilter } from './alert-filter.js';

/**
 * Whether a shift stands on what nobody is to be woken for, however large it is: disputed or inferred
 * evidence, an inferred baseline, a collective that has no fixed members.
 */
export function isWeak(shift: ShiftResponse): boolean {
  return weaknesses(shift).length > 0;
}

/** Whether a filter names everything that makes the shift weak; a dispute cannot be asked for. */
export function asksForWeak(filter: AlertFilter, shift: ShiftResponse): boolean {
  return weaknesses(shift).every((weakness) => {
    switch (weakness) {
      case 'disputed':
        return false;
      case 'inferred':
        return filter.tracks?.includes('inferred') ?? false;
      case 'baseline-inferred':
        return filter.facets?.includes('baseline-inferred') ?? false;
      case 'collective':
        return filter.actors?.includes(shift.actor.slug) ?? false;
    }
  });
}

type Weakness = 'disputed' | 'inferred' | 'baseline-inferred' | 'collective';

function weaknesses(shift: ShiftResponse): Weakness[] {
  const found: Weakness[] = [];
  if (shift.provisional) found.push('disputed');
  if (shift.track === 'inferred') found.push('inferred');
  if (shift.facets.includes('baseline-inferred')) found.push('baseline-inferred');
  if (shift.actor.kind === 'collective') found.push('collective');
  return found;
}
