import type { ShiftResponse } from '../../projections/shift.response.js';
import type { Belief } from '../alert-decision.js';
import type { ShiftAlertType } from '../alert-types.js';

/**
 * What a digest has to correct of a shift that waits, by what the endpoint believes of it; null where that is nothing: it
 * was never told of it, or was told already that it does not stand.
 */
export function correctionNow(shift: ShiftResponse, belief: Belief): ShiftAlertType | null {
  if (belief === null) return null;
  switch (shift.status) {
    case 'standing':
      return 'shift.revised';
    case 'withdrawn':
      return belief === 'stands' ? 'shift.withdrawn' : null;
    case 'dismissed':
      return belief === 'stands' ? 'shift.reviewed' : null;
  }
}
