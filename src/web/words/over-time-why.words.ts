import type { Shift } from '../api/shapes.js';
import { dateInWords } from './dates.words.js';
import { distanceInWords, placeInWords, slotInWords } from './places.words.js';
import { codeInWords } from './terms.words.js';

/** Rule `silence`: no own word after the last one, until the day it was due. */
export function silenceInWords(shift: Shift): string | null {
  const held = slotInWords(shift);
  if (held === null || shift.from === null || shift.dated === null) return null;
  return `${held} was last ${placeInWords(shift.from)}; by ${dateInWords(shift.dated)} no own word had followed.`;
}

/** Rule `drift`: several steps one way. */
export function driftInWords(shift: Shift): string | null {
  const held = slotInWords(shift);
  if (held === null || shift.from === null || shift.to === null) return null;
  const way = `from ${placeInWords(shift.from)} to ${placeInWords(shift.to)}`;
  return `${held} went ${way} in several steps one way${distanceInWords(shift)}.`;
}

/** Rule `deadline`: a condition that was open when its deadline had passed. */
export function deadlineInWords({ actor, dated, kind, subject }: Shift): string | null {
  if (subject?.kind !== 'condition' || dated === null) return null;
  const what = kind === 'overdue' ? 'promise' : 'demand';
  const condition = `“${codeInWords(subject.condition)}”`;
  const promised = `${actor.name}’s ${what} ${condition} (${subject.addressee.name})`;
  return `${promised} was still open on ${dateInWords(dated)}, its deadline past.`;
}
