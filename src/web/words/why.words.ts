import type { Shift, Statement, Track } from '../api/shapes.js';
import { dateInWords } from './dates.words.js';
import { KINDS } from './kinds.words.js';
import { codeInWords, commitmentInWords, positionInWords, quantityInWords } from './terms.words.js';

const HELD: Readonly<Record<Track, string>> = {
  line: 'official line',
  conduct: 'conduct',
  reported: 'reported position',
  leaked: 'leaked position',
  inferred: 'inferred position',
};

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const placeInWords = (statement: Statement): string =>
  `“${positionInWords(statement)}” (${dateInWords(statement.stated.edtf)})`;

/** Conditions of the one statement that the other has not, by their text, else their demand. */
function conditionsBeyond(one: Statement, other: Statement): string {
  const known = new Set(other.conditions.map(({ demand }) => demand));
  const beyond = one.conditions.filter(({ demand }) => !known.has(demand));
  return beyond.map(({ demand, text }) => text ?? codeInWords(demand)).join('; ');
}

function figureInWords({ quantity }: Statement): string {
  return quantity === null ? 'no figure' : quantityInWords(quantity);
}

/** What changed, as far as the kind and the two statements tell. */
function changeInWords({ kind, facets }: Shift, from: Statement, to: Statement): string {
  const isSamePlace = from.position?.code === to.position?.code;
  if (isSamePlace && facets.includes('commitment')) {
    return `${lowered(commitmentInWords(from.commitment))} before, ${lowered(commitmentInWords(to.commitment))} since`;
  }
  switch (kind) {
    case 'quantity-change':
      return `${figureInWords(from)} before, ${figureInWords(to)} since`;
    case 'new-condition':
      return `now on condition: ${conditionsBeyond(to, from)}`;
    case 'dropped-condition':
      return `no longer on condition: ${conditionsBeyond(from, to)}`;
    default:
      return lowered(KINDS[kind].meaning) + (facets.includes('concession') ? ', away from its own pole' : '');
  }
}

/** "85 of 100 points up", with a comma before it; nothing where no distance is known. */
function distanceInWords({ magnitude, direction }: Shift): string {
  return magnitude === null || direction === null ? '' : `, ${magnitude} of 100 points ${direction}`;
}

/**
 * Why a shift was found, in a sentence of names, labels and dates. The log's own sentence holds slugs
 * and codes alone, for the sake of redactions (design README, Immutability); what a source only
 * asserts is told in the words recorded with it.
 */
export function whyInWords(shift: Shift): string {
  const { actor, explanation, from, issue, kind, rule, to, track } = shift;
  if (rule === null || track === null || from === null || to === null) return explanation;
  const held = `${actor.name}’s ${HELD[track]} on “${issue.title}”`;
  const isBoth = kind === 'contradiction';
  const places = `${isBoth ? 'both ' : ''}${placeInWords(from)}${isBoth ? ' and ' : ', then '}${placeInWords(to)}`;
  return `${held} was ${places}: ${changeInWords(shift, from, to)}${distanceInWords(shift)}.`;
}
