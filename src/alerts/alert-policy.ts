import type { ShiftKind } from '../domain/shift.js';
import type { ShiftResponse } from '../projections/shift.response.js';

/** Points on the scale from which a movement alerts by its size alone. */
const NOTABLE_MAGNITUDE = 20;
const NOTABLE_FACETS = ['concession', 'succession', 'commitment'];
/** Reliability A–C and credibility 1–3: "C3 or better" in both parts of the Admiralty grade. */
const TRUSTED_GRADE = /^[A-C][1-3]$/;

/**
 * Whether a shift alerts an endpoint that did not ask for its kind ("What alerts by default" of the
 * domain's design). What it leaves out waits for the digest or is off.
 */
export function alertsByDefault(shift: ShiftResponse): boolean {
  if (isOff(shift)) return false;
  if (isAsserted(shift) && TRUSTED_GRADE.test(shift.grade ?? '')) return true;
  return isComputed(shift) && isNotable(shift);
}

/** What nobody is to be woken for, however large: weak evidence, and slow movements. */
function isOff(shift: ShiftResponse): boolean {
  return (
    shift.provisional ||
    shift.track === 'inferred' ||
    shift.actor.kind === 'collective' ||
    shift.facets.includes('baseline-inferred') ||
    SLOW_KINDS.includes(shift.kind)
  );
}

const SLOW_KINDS: readonly ShiftKind[] = ['drift', 'convergence', 'divergence'];

const isAsserted = (shift: ShiftResponse): boolean => shift.basis !== 'computed';
const isComputed = (shift: ShiftResponse): boolean => shift.basis !== 'asserted';

function isNotable(shift: ShiftResponse): boolean {
  switch (shift.kind) {
    case 'reversal':
    case 'say-do-gap':
    case 'new-demand':
    case 'dropped-demand':
    case 'lapsed':
    case 'overdue':
      return true;
    case 'change':
      // A nominal scale has no distances: any change on it is one.
      return shift.magnitude === null || isNotableMovement(shift);
    case 'hardening':
    case 'softening':
      return isNotableMovement(shift);
    case 'clarification':
    case 'quantity-change':
    case 'new-condition':
    case 'dropped-condition':
    case 'contradiction':
    case 'public-private-gap':
    case 'silence':
    case 'dissent':
    case 'anticipated':
    case 'resumption':
    case 'inconsistency':
    case 'drift':
    case 'convergence':
    case 'divergence':
      return false;
  }
}

function isNotableMovement(shift: ShiftResponse): boolean {
  return (shift.magnitude ?? 0) >= NOTABLE_MAGNITUDE || shift.facets.some((facet) => NOTABLE_FACETS.includes(facet));
}
