import { DAY_MS, dayOf } from '../dates/day.js';
import { ownWordsOf } from './own-word.js';
import { byStart } from '../order/reading-order.js';
import { type ComputedShift, familyOf } from '../shift.js';
import { spelledBounds } from '../dates/spelled-bounds.js';
import type { Stance } from '../stance.js';
import type { Statement } from '../statement.js';

/**
 * `silence` (domain.md, Over time): "no own line statement for `silenceAfter`", the issue's days, else
 * the dossier's. It begins with the end of the last own word and is due once those days have passed
 * without a moment at which another can have been made: a word dated "2024" leaves no silence in 2024.
 * All silences of the past are found, each dated on the day due; speaking again does not undo one.
 *
 * @param asOf last instant of the evaluated day, milliseconds since 1970 UTC
 */
export function silencesOf(stance: Stance, asOf: number): ComputedShift[] {
  const days = stance.silenceAfter ?? stance.settings.silenceAfter;
  if (days === null) return [];
  const found: ComputedShift[] = [];
  const silentUntil = (last: Statement, next: number): void => {
    const due = last.stated.to + days * DAY_MS;
    if (due < next && due <= asOf) found.push(silence(last, days, due));
  };
  let last: Statement | null = null;
  for (const word of ownWordsOf(stance).toSorted(byStart)) {
    if (last) silentUntil(last, word.stated.from);
    last = last && !endsLater(word, last) ? last : word;
  }
  if (last) silentUntil(last, Infinity);
  return found;
}

/** Of two that end together, the one that began later is the later word. */
function endsLater(word: Statement, last: Statement): boolean {
  return word.stated.to === last.stated.to ? word.stated.from > last.stated.from : word.stated.to > last.stated.to;
}

function silence(last: Statement, days: number, due: number): ComputedShift {
  const { actor, issue, track } = last;
  const said = last.position === null ? 'a word that places nobody' : last.position;
  return {
    key: [familyOf('silence'), actor, issue, track, last.id].join('|'),
    actor,
    issue,
    track,
    kind: 'silence',
    facets: [],
    direction: null,
    magnitude: null,
    grade: last.grade,
    provisional: last.disputed,
    from: last.id,
    to: null,
    subject: null,
    dated: dayOf(due),
    rule: 'silence',
    explanation:
      `${actor} on ${issue} (${track}): ${said} (${spelledBounds(last.stated)}), ` +
      `then no own word for ${days} ${days === 1 ? 'day' : 'days'}: silence.`,
  };
}
