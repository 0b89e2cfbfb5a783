import type { Correction, Retraction, Review, Shift, Statement } from '../api/shapes.js';
import { dayInWords } from './dates.words.js';
import { areInTime } from './sides.words.js';
import { codeInWords } from './terms.words.js';

/** "Retracted 23 November 2026: “Named the wrong minister.”"; without the reason where it was removed. */
export function retractionInWords({ why, recordedAt }: Retraction): string {
  const retracted = `Retracted ${dayInWords(recordedAt)}`;
  return why === '' ? retracted : `${retracted}: “${why}”`;
}

/** "Corrected 23 November 2026 (stated, summary): “The day before.”" */
export function correctionInWords({ fields, why, recordedAt }: Correction): string {
  const what = fields.length === 0 ? '' : ` (${fields.map(fieldInWords).join(', ')})`;
  return `Corrected ${dayInWords(recordedAt)}${what}${why === '' ? '' : `: “${why}”`}`;
}

/** `conditionsComplete` → "conditions complete". */
function fieldInWords(field: string): string {
  return codeInWords(field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}

type Withdrawn = Pick<Shift, 'from' | 'to' | 'kind' | 'track' | 'changedAt' | 'sequence'>;

/** "Withdrawn on 23 November 2026: its later statement was retracted." */
export function withdrawalInWords(shift: Withdrawn): string {
  return `Withdrawn on ${dayInWords(shift.changedAt)}: ${causeOf(shift)}.`;
}

/** A retraction recorded after the withdrawal cannot have caused it. */
function causeOf(shift: Withdrawn): string {
  const wasLost = (statement: Statement | null): boolean =>
    statement !== null && statement.retraction !== null && statement.retraction.sequence < shift.sequence;
  const [from, to] = [wasLost(shift.from), wasLost(shift.to)];
  if (from && to) return 'both its statements were retracted';
  if (!from && !to) return 'its evidence changed';
  // Sides of a contradiction or a gap are neither earlier nor later.
  if (!areInTime(shift)) return 'one of its statements was retracted';
  return `its ${to ? 'later' : 'earlier'} statement was retracted`;
}

/** "Dismissed on 23 November 2026 by Ada: “Two outlets, one utterance.”" */
export function reviewInWords({ verdict, note, reviewedAt, reviewer }: Review): string {
  const done = verdict === 'confirmed' ? 'Confirmed' : 'Dismissed';
  return `${done} on ${dayInWords(reviewedAt)}${reviewer === null ? '' : ` by ${reviewer}`}: “${note}”`;
}
