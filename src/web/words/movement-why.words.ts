import type { Shift, Statement } from '../api/shapes.js';
import { KINDS } from './kinds.words.js';
import { distanceInWords, lowered, placeInWords, slotInWords } from './places.words.js';
import { codeInWords, commitmentInWords, quantityInWords } from './terms.words.js';

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

/** The words by which a source orders the two, where dates need not. */
function orderWordsOf(from: Statement, to: Statement): string | null {
  const word =
    to.after.find(({ statement }) => statement === from.id) ??
    from.before.find(({ statement }) => statement === to.id);
  return word?.words ?? null;
}

/** What the order words and the facets say of how the two statements came to be held against each other. */
function asideInWords({ facets }: Shift, from: Statement, to: Statement): string {
  const words = orderWordsOf(from, to);
  const asides = [
    ...(words === null ? [] : [`The source orders them: “${words}”.`]),
    ...(facets.includes('baseline-inferred') ? ['The earlier one is a reading, for want of a word on record.'] : []),
    ...(facets.includes('succession') ? ['Another person had taken office in between.'] : []),
    ...(facets.includes('speaker-changed') ? ['Another speaker said it, whose rank is not known.'] : []),
  ];
  return asides.map((aside) => ` ${aside}`).join('');
}

/** Rules 1, 4, 5 and 7: two statements of one slot; null where a side is missing. */
export function movementInWords(shift: Shift): string | null {
  const { from, kind, to } = shift;
  const held = slotInWords(shift);
  if (held === null || from === null || to === null) return null;
  const isBoth = kind === 'contradiction';
  const places = `${isBoth ? 'both ' : ''}${placeInWords(from)}${isBoth ? ' and ' : ', then '}${placeInWords(to)}`;
  return `${held} was ${places}: ${changeInWords(shift, from, to)}${distanceInWords(shift)}.${asideInWords(shift, from, to)}`;
}
