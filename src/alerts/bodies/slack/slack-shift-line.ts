import type { ShiftResponse } from '../../../projections/shift.response.js';
import type { ShiftAlertType } from '../../alert-types.js';
import { shiftTitle } from '../shift-in-words.js';
import { linked, plainUpTo } from './slack-text.js';

const LONGEST_TITLE = 400;

/** What a correction says before the shift itself. */
export function correctionWord(type: ShiftAlertType): string {
  switch (type) {
    case 'shift.detected':
      return '';
    case 'shift.revised':
      return 'Revised: ';
    case 'shift.withdrawn':
      return 'Withdrawn: ';
    case 'shift.reviewed':
      return 'Reviewed: ';
  }
}

/** A shift in one line under its link, with how sure it is where that is in doubt. */
export function shiftLine(type: ShiftAlertType, shift: ShiftResponse, address: string): string {
  return linked(address, `${correctionWord(type)}${plainUpTo(shiftTitle(shift), LONGEST_TITLE)}`);
}

/** The same by slugs and codes alone: nothing that a source said. */
export function thinShiftLine(type: ShiftAlertType, { kind, actor, issue }: ShiftResponse, address: string): string {
  const where = issue === null ? '' : ` on ${issue.slug}`;
  return linked(address, `${correctionWord(type)}${kind}, ${actor.slug}${where}`);
}
