import { bestGrade } from '../domain/grade.js';
import type { AlertClass, Settings } from '../domain/settings.js';
import type { ShiftKind } from '../domain/shift.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import { isGradedAtLeast } from './grade-at-least.js';
import { isWeak } from './weak-evidence.js';

/** What makes a small hardening or softening worth an alert. */
const NOTABLE_FACETS = ['concession', 'succession', 'commitment'];

/**
 * What is done with a shift where an endpoint says nothing of its own ("What alerts by default" of the
 * domain's design): told at once, in the digest, or only shown. What that list does not name waits for
 * the digest: small movements, and what a source of a lesser grade asserts. Of a shift both computed and
 * asserted the better reason counts.
 *
 * A desk sets the class of a kind with `alertClasses`; on weak evidence a shift stays off all the same.
 */
export function classOf(shift: ShiftResponse, settings: Settings): AlertClass {
  if (shift.status === 'dismissed' || isWeak(shift)) return 'off';
  const own = settings.alertClasses[shift.kind];
  if (own !== undefined) return own;
  if (SLOW_KINDS.includes(shift.kind)) return 'off';
  if (isGradedAtLeast(assertedGrade(shift), settings.trustedGrade)) return 'alert';
  return shift.basis !== 'asserted' && isNotable(shift, settings) ? 'alert' : 'digest';
}

/** How good the sources are that assert the shift itself; null where none does, or none is graded. */
function assertedGrade(shift: ShiftResponse): string | null {
  switch (shift.basis) {
    case 'computed':
      return null;
    case 'asserted':
      return shift.grade;
    case 'both':
      // Then the shift's own grade is that of its statements.
      return bestGrade(shift.sources.map((source) => source.grade));
  }
}

const SLOW_KINDS: readonly ShiftKind[] = ['drift', 'convergence', 'divergence'];

function isNotable(shift: ShiftResponse, settings: Settings): boolean {
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
      return shift.magnitude === null || isNotableMovement(shift, settings);
    case 'hardening':
    case 'softening':
      return isNotableMovement(shift, settings);
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

function isNotableMovement(shift: ShiftResponse, { notableMagnitude }: Settings): boolean {
  return (shift.magnitude ?? 0) >= notableMagnitude || shift.facets.some((facet) => NOTABLE_FACETS.includes(facet));
}
