import type { ShiftReviewed } from '../facts/shift-facts.js';
import type { Known } from '../known.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';

/**
 * An analyst's word on a shift, also on one that was withdrawn: it may come back.
 * @throws DomainError `validation-failed` if there never was such a shift
 */
export function reviewShift(known: Known, data: ShiftReviewed): Decision {
  const faults = new Faults();
  if (!known.shifts.has(data.shift)) faults.add('/data/shift', `This dossier has no shift ${data.shift}.`);
  faults.throwIfAny();
  return { event: { type: 'shift.reviewed', data }, stream: `shift/${data.shift}`, reliesOn: [] };
}
