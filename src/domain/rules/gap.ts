import { dated, type Suppression } from './comparison.js';
import { computedShift } from './computed-shift.js';
import { daysApart } from '../dates/days-apart.js';
import type { Places } from './left-out.js';
import { magnitudeOf } from './movement.js';
import { wordedOrder } from '../order/order-words.js';
import { ascending } from '../order/reading-order.js';
import type { Scale } from '../scale.js';
import type { ComputedShift, ShiftKind } from '../shift.js';
import { areOpposite, sideOf } from './side.js';
import type { Statement } from '../statement.js';
import type { Side, Track } from '../terms.js';
import { type WordThen, wordsThrough } from './word-then.js';

/** The tracks that a line is held against, and the gap that opens. */
export const GAPS = {
  conduct: 'say-do-gap',
  reported: 'public-private-gap',
  leaked: 'public-private-gap',
} as const satisfies Partial<Record<Track, ShiftKind>>;

/** A line and another track of the same stance. */
export interface TwoTracks {
  readonly scale: Scale;
  readonly line: Places;
  readonly other: Places;
  readonly kind: (typeof GAPS)[keyof typeof GAPS];
  /** Days between the two. */
  readonly withinDays: number;
  /** Points between the two. */
  readonly atLeast: number;
}

export interface GapReading {
  readonly shifts: readonly ComputedShift[];
  readonly suppressed: readonly Suppression[];
}

/** The word that stands when a deed may have begun, and (`WordThen`) when it must be done. */
interface WordsAbout extends WordThen {
  readonly before: Statement | null;
}

/** A word, and what was done or told against it. */
interface Pair {
  readonly word: Statement;
  readonly deed: Statement;
  readonly points: number;
  readonly side: Side | null;
}

/**
 * Gaps (domain.md): intervals touching or ≤ 90 days apart, undisputed, opposite sides, ≥ 50 points:
 * `say-do-gap`, word against conduct; `public-private-gap`, line against reported or leaked. A later word
 * that matches closes the gap (facet `closed`).
 *
 * The word is the one that stands when the deed is done; where none within reach does, the next one. A line
 * that changes while the deed's date runs, and was with the deed before, tells nothing. Deeds
 * that follow each other (by start, then by id) on one side are one gap while no word on their side lies
 * between, however often the word against them is repeated: it is told by its first. Of the two the later in
 * time may not be a `standing` one (rule 0).
 */
export function gapsBetween(tracks: TwoTracks): GapReading {
  const { scale, line, other } = tracks;
  const words = wordedOrder([...line.keys(), ...other.keys()]);
  const { reach, isBefore } = words;
  const precedes = (a: Statement, b: Statement): boolean => reach(a).to < reach(b).from || isBefore(a, b);
  const pairs = new Map<Statement, Pair>();
  const suppressed: Suppression[] = [];
  const [wordsAtStart, wordsAtEnd] = [wordsThrough([...line.keys()], words), wordsThrough([...line.keys()], words)];
  const atStart = new Map<Statement, Statement | null>();
  for (const deed of [...other.keys()].sort((a, b) => ascending(reach(a).from, reach(b).from))) {
    atStart.set(deed, wordsAtStart(reach(deed).from).standing);
  }
  for (const deed of [...other.keys()].sort((a, b) => ascending(reach(a).to, reach(b).to))) {
    const found = pairOf(tracks, deed, { before: atStart.get(deed) ?? null, ...wordsAtEnd(reach(deed).to) }, precedes);
    if (found && 'rule' in found) suppressed.push(found);
    else if (found) pairs.set(deed, found);
  }
  const closingAfter = ({ word, deed, side }: Pair): Statement | null => {
    for (const [later, place] of line) {
      if (sideOf(scale, place) !== side || later.disputed) continue;
      if (precedes(deed, later) && (word === later || precedes(word, later))) return later;
    }
    return null;
  };
  const shifts: ComputedShift[] = [];
  let open: { readonly side: Side | null; readonly until: Statement | null } | null = null;
  for (const [deed, place] of other) {
    const side = sideOf(scale, place);
    if (open && (open.side !== side || (open.until && reach(open.until).from <= reach(deed).from))) open = null;
    const pair = pairs.get(deed);
    if (open || !pair) continue;
    open = { side, until: closingAfter(pair) };
    shifts.push(gapShift(pair, tracks, open.until !== null));
  }
  return { shifts, suppressed };
}

function pairOf(
  { scale, line, other, withinDays, atLeast }: TwoTracks,
  deed: Statement,
  { before, standing, next }: WordsAbout,
  precedes: (a: Statement, b: Statement) => boolean,
): Pair | Suppression | null {
  const isNear = (word: Statement | null): boolean =>
    word !== null && daysApart(word.stated, deed.stated) <= withinDays;
  const isAgainst = (word: Statement | null): boolean => {
    const [said, done] = [word && line.get(word), other.get(deed)];
    return Boolean(said && done && areOpposite(sideOf(scale, said), sideOf(scale, done)));
  };
  if (isNear(before) && !isAgainst(before)) return null;
  const word = isNear(standing) || !isNear(next) ? standing : next;
  const [said, done] = [word && line.get(word), other.get(deed)];
  if (!word || !said || !done || !isAgainst(word)) return null;
  const points = magnitudeOf(said, done);
  const left = (rule: string, why: string): Suppression => ({ pair: [word.id, deed.id], rule, why });
  if (!isNear(word)) return left('gap', `${dated(word)} and ${dated(deed)} lie more than ${withinDays} days apart`);
  if (points === null || points < atLeast) return left('gap', `${points ?? 'no'} points are fewer than ${atLeast}`);
  if (word.disputed || deed.disputed) return left('gap', `${dated(word.disputed ? word : deed)} is disputed`);
  const later = precedes(word, deed) ? deed : precedes(deed, word) ? word : null;
  if (later?.dating === 'standing') {
    return left('0', `${dated(later)} describes what is held and is never the later side`);
  }
  return { word, deed, points, side: sideOf(scale, done) };
}

function gapShift({ word, deed, points }: Pair, { kind }: TwoTracks, isClosed: boolean): ComputedShift {
  const shift = computedShift(word, deed, {
    rule: 'gap',
    kind,
    facets: isClosed ? ['closed'] : [],
    direction: null,
    magnitude: points,
    because: `the line against what is ${kind === 'say-do-gap' ? 'done' : deed.track}`,
  });
  // That the two differ in how we know of them makes the gap, and is none of its facets.
  return { ...shift, facets: shift.facets.filter((facet) => facet !== 'modality' && facet !== 'commitment') };
}
