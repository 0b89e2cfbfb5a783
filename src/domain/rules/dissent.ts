import { type Comparison, comparisonOf, type Suppression } from './comparison.js';
import { computedShift } from './computed-shift.js';
import { daysApart } from '../dates/days-apart.js';
import { firstTellings, type Judged } from './first-telling.js';
import { Frontiers } from '../order/frontier.js';
import type { Places } from './left-out.js';
import { movementOf } from './movement.js';
import type { Chosen } from '../order/narrowest.js';
import { wordedOrder } from '../order/order-words.js';
import { ascending } from '../order/reading-order.js';
import type { Scale } from '../scale.js';
import type { ComputedShift } from '../shift.js';
import { standoffOf } from './standoff.js';
import type { Statement } from '../statement.js';
import { isInOffice } from './voice.js';
import type { Voices } from './voices.js';

/** Rule 3's threshold, and who speaks. */
export interface Dissenting {
  readonly voices: Voices;
  readonly withinDays: number;
}

/**
 * Rule 3 (domain.md): the statements of a slot that dissent, each with the one it dissents from. A slot is
 * gone through in its order, and who dissents is off the slot: what follows is held against the line that
 * stood before. Whether a statement dissents hangs only on those that precede it, never on arrival.
 *
 * Costs n log n.
 */
export function dissentsIn(places: Places, { voices, withinDays }: Dissenting): Comparison[] {
  const slot = [...places.keys()];
  if (!areSeveralInOffice(slot, voices)) return [];
  const words = wordedOrder(slot);
  const { reach, rankOf } = words;
  const frontiers = new Frontiers(slot, words, 'admitted');
  const chosenBefore = (each: Statement): Chosen | null =>
    frontiers.before(reach(each).from, words.directlyBefore(each)).choice;
  const found: Comparison[] = [];
  // Each after all that precede it: these began before it could, and words tell the rest.
  const inOrder = slot.toSorted((a, b) => ascending(reach(a).from, reach(b).from) || ascending(rankOf(a), rankOf(b)));
  for (const later of inOrder) {
    const compared = comparisonOf({ chosenBefore }, later);
    const isOff =
      compared !== null &&
      !('rule' in compared) &&
      compared.earlier.position !== later.position &&
      standoffOf(compared.earlier, later, voices, withinDays) === 'dissent';
    if (isOff) found.push(compared);
    else frontiers.admit(later);
  }
  return found;
}

/** Without two speakers in office of known rank nobody dissents. */
function areSeveralInOffice(slot: readonly Statement[], voices: Voices): boolean {
  const speakers = new Set<string | null>();
  for (const statement of slot) {
    const voice = voices.of(statement);
    if (isInOffice(voice) && voice.rank !== null) speakers.add(voice.speaker);
    if (speakers.size > 1) return true;
  }
  return false;
}

/** What a reading says of the dissents in a slot; one told by several is one, as under rule 4. */
export function dissentReading(
  dissents: readonly Comparison[],
  places: Places,
  scale: Scale,
  voices: Voices,
): { shifts: ComputedShift[]; reaffirmations: { from: string; to: string }[]; suppressed: Suppression[] } {
  const judged = dissents.flatMap((each) => judgeDissent(each, places, scale, voices));
  const firstTelling = firstTellings(judged);
  const shifts: ComputedShift[] = [];
  const reaffirmations: { from: string; to: string }[] = [];
  for (const each of judged) {
    const { earlier, later, verdict } = each;
    const teller = firstTelling(each);
    if (teller !== later) reaffirmations.push({ from: teller.id, to: later.id });
    else if (verdict) shifts.push(computedShift(earlier, later, verdict));
  }
  const suppressed = judged.map(({ earlier, later, verdict }) => ({
    pair: [earlier.id, later.id] as const,
    rule: '3',
    why: `dissent, which moves no slot: ${verdict?.because}`,
  }));
  return { shifts, reaffirmations, suppressed };
}

function judgeDissent({ earlier, later }: Comparison, places: Places, scale: Scale, voices: Voices): Judged[] {
  const [before, after] = [places.get(earlier), places.get(later)];
  if (!before || !after) return [];
  const { direction, magnitude } = movementOf(scale, later.actor, before, after);
  const named = (each: Statement): string => {
    const { speaker, rank } = voices.of(each);
    return `${speaker ?? each.actor} (rank ${rank})`;
  };
  const days = daysApart(earlier.stated, later.stated);
  const because = `${named(later)} against ${named(earlier)}, ${days} days apart`;
  return [{ earlier, later, verdict: { rule: '3', kind: 'dissent', facets: [], direction, magnitude, because } }];
}
