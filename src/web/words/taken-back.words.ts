import type { Retraction, Shift, ShiftKind, Statement } from '../api/shapes.js';
import { dayInWords } from './dates.words.js';
import { sideNames } from './kinds.words.js';

/** "Retracted 23 November 2026: “Named the wrong minister.”"; without the reason where it was removed. */
export function retractionInWords({ why, recordedAt }: Retraction): string {
  const retracted = `Retracted ${dayInWords(recordedAt)}`;
  return why === '' ? retracted : `${retracted}: “${why}”`;
}

type Withdrawn = Pick<Shift, 'from' | 'to' | 'kind' | 'changedAt' | 'sequence'>;

/** "Withdrawn on 23 November 2026: its later statement was retracted." */
export function withdrawalInWords(shift: Withdrawn): string {
  return `Withdrawn on ${dayInWords(shift.changedAt)}: ${causeOf(shift)}.`;
}

/** A retraction recorded after the withdrawal cannot have caused it. */
function causeOf({ from, to, kind, sequence }: Withdrawn): string {
  const wasLost = (statement: Statement | null): boolean =>
    statement !== null && statement.retraction !== null && statement.retraction.sequence < sequence;
  if (wasLost(from) && wasLost(to)) return 'both its statements were retracted';
  if (wasLost(to)) return `${sideInWords(kind, 1)} was retracted`;
  if (wasLost(from)) return `${sideInWords(kind, 0)} was retracted`;
  return 'its evidence changed';
}

/** Sides of a contradiction or a gap are neither earlier nor later. */
function sideInWords(kind: ShiftKind, side: 0 | 1): string {
  const name = sideNames(kind)[side];
  return name === 'Earlier' || name === 'Later' ? `its ${name.toLowerCase()} statement` : 'one of its statements';
}
