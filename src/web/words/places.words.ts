import type { Shift, Statement, Track } from '../api/shapes.js';
import { dateInWords } from './dates.words.js';
import { positionInWords } from './terms.words.js';

const HELD: Readonly<Record<Track, string>> = {
  line: 'official line',
  conduct: 'conduct',
  reported: 'reported position',
  leaked: 'leaked position',
  inferred: 'inferred position',
};

/** "Russia’s official line on “Status of the territories”"; null where it is on no issue or track. */
export function slotInWords({ actor, issue, track }: Pick<Shift, 'actor' | 'issue' | 'track'>): string | null {
  return issue === null || track === null ? null : `${actor.name}’s ${HELD[track]} on “${issue.title}”`;
}

/** "“Postponed” (March – April 2022)". */
export const placeInWords = (statement: Statement): string =>
  `“${positionInWords(statement)}” (${dateInWords(statement.stated.edtf)})`;

/** "85 of 100 points up", with a comma before it; nothing where no distance is known. */
export function distanceInWords({ magnitude, direction }: Pick<Shift, 'magnitude' | 'direction'>): string {
  return magnitude === null || direction === null ? '' : `, ${magnitude} of 100 points ${direction}`;
}

export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
