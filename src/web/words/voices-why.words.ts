import type { Shift, Statement } from '../api/shapes.js';
import { dateInWords } from './dates.words.js';
import { isShiftKind, KINDS } from './kinds.words.js';
import { distanceInWords, lowered, placeInWords } from './places.words.js';
import { codeInWords } from './terms.words.js';

const voiceOf = ({ actor, speaker }: Statement): string => speaker?.name ?? actor.name;

const OUTCOMES: Readonly<Record<string, string>> = {
  realised: ' In office it was said so.',
  unrealised: ' In office it was said otherwise.',
};

/** Rule 2: what somebody announces who is to take office. */
export function anticipationInWords(shift: Shift): string | null {
  const { actor, facets, from, issue, subject, to } = shift;
  if (subject?.kind !== 'office' || from === null || to === null || issue === null) return null;
  const office = `${codeInWords(subject.role)}, ${dateInWords(subject.effective)}`;
  const movement = facets.find((facet) => isShiftKind(facet));
  const size =
    movement === undefined ? '' : `: if kept to, a ${lowered(KINDS[movement].label)}${distanceInWords(shift)}`;
  const outcome = facets.map((facet) => OUTCOMES[facet] ?? '').join('');
  return (
    `On “${issue.title}” ${actor.name}’s official line was ${placeInWords(from)}. ${subject.speaker.name}, ` +
    `designate (${office}), announced ${placeInWords(to)}${size}.${outcome}`
  );
}

/** Rule 3: another voice of the same actor. */
export function dissentInWords(shift: Shift): string | null {
  const { actor, from, issue, to } = shift;
  if (from === null || to === null || issue === null) return null;
  return (
    `On “${issue.title}” ${voiceOf(from)} said ${placeInWords(from)} for ${actor.name}, and ${voiceOf(to)}, ` +
    `in office too, ${placeInWords(to)}${distanceInWords(shift)}. The line stays with the former.`
  );
}
