import type { TimelineStatement } from '../api/shapes.js';

/** Whether a statement is drawn hollow: it moves nothing, or not by itself. */
export function isWeak({ offSlot, order, reaffirms, statement }: TimelineStatement): boolean {
  const isTentative = statement.point?.tentative === true;
  return offSlot || isTentative || order === 'undetermined' || statement.commitment < 2 || reaffirms !== null;
}

/** What to know of a statement's place on the timeline. */
export function doubtsInWords({ offSlot, order, reaffirms, statement }: TimelineStatement): readonly string[] {
  return [
    ...(offSlot ? ['not the word of whoever speaks for it'] : []),
    ...(statement.point?.tentative === true ? ['only in a plan discussed'] : []),
    ...(reaffirms === null ? [] : ['said again']),
    ...(order === 'undetermined' ? ['order undetermined'] : []),
    ...(statement.disputed ? ['disputed'] : []),
    ...(statement.status === 'corrected' ? ['corrected'] : []),
  ];
}
