import type { Affiliation } from '../affiliation.js';
import { dated, type Suppression } from './comparison.js';
import { computedShift } from './computed-shift.js';
import { type Places, takingPart } from './left-out.js';
import { movementOf } from './movement.js';
import { orderOf, type SlotOrder } from '../order/order.js';
import { runsOf } from '../order/runs.js';
import type { Scale, ScalePosition } from '../scale.js';
import type { ComputedShift } from '../shift.js';
import type { SlotVoices } from './slot-voices.js';
import { spelledBounds } from '../dates/spelled-bounds.js';
import type { Statement } from '../statement.js';
import type { Verdict } from './verdict.js';
import { heldOn, isInOffice } from './voice.js';
import type { Voices } from './voices.js';

/** A designate's word (rule 2): a joke is none, what is floated is. */
const LEAST_COMMITMENT = 1;

/** What designates say, beside the line of the office they are to take. */
export interface Designation {
  readonly scale: Scale;
  readonly designated: readonly Statement[];
  /** The holder's line, without dissent. */
  readonly line: Places;
  readonly affiliations: readonly Affiliation[];
  readonly voices: Voices;
  readonly slotVoices: SlotVoices;
}

/** What a reading says of designates. */
export interface AnticipationReading {
  readonly shifts: readonly ComputedShift[];
  readonly reaffirmations: readonly { readonly from: string; readonly to: string }[];
  readonly suppressed: readonly Suppression[];
}

interface Anticipated {
  readonly earlier: Statement;
  readonly later: Statement;
  readonly places: readonly [ScalePosition, ScalePosition];
  readonly verdict: Verdict;
}

/**
 * Rule 2 (domain.md): a designate's statement (commitment ≥ 1) → `anticipated`, kind by rule 4 against the
 * line of the office to be taken, with the effective date; no slot moves. The movement it would be is a
 * facet. The new holder's first line statement closes it: `realised` if it takes the position, or moves from
 * the same line in the same way; else `unrealised`. Holding to the line, a designate announces nothing.
 *
 * What a designate repeats is one shift: consecutive statements (by start, then by id) of one speaker that
 * announce the same against the same position are told by the first of them, an undisputed one before those
 * disputed.
 */
export function anticipationsOf(designation: Designation): AnticipationReading {
  const { scale, designated, line } = designation;
  if (designated.length === 0) return { shifts: [], reaffirmations: [], suppressed: [] };
  const { places, leftOut } = takingPart(designated, scale, LEAST_COMMITMENT);
  const order = orderOf([...line.keys()], [...places.keys()]);
  const suppressed = [...leftOut];
  const bySpeaker = new Map<string | null, Anticipated[]>();
  for (const [later, place] of places) {
    const found = anticipatedBy(later, place, order, designation);
    if (found && 'rule' in found) suppressed.push(found);
    else if (found) bySpeaker.set(later.speaker, bySpeaker.get(later.speaker) ?? []).get(later.speaker)?.push(found);
  }
  const shifts: ComputedShift[] = [];
  const reaffirmations: { from: string; to: string }[] = [];
  for (const run of [...bySpeaker.values()].flatMap((said) => runsOf(said, announcement))) {
    const told = run.find(({ later }) => !later.disputed) ?? run[0];
    shifts.push(anticipatedShift(told, order, designation));
    for (const { later } of run) {
      if (later !== told.later) reaffirmations.push({ from: told.later.id, to: later.id });
    }
  }
  return { shifts, reaffirmations, suppressed };
}

function announcement({ earlier, later }: Anticipated): string {
  return JSON.stringify([earlier.position, later.position, later.scope]);
}

function anticipatedBy(
  later: Statement,
  place: ScalePosition,
  order: SlotOrder,
  { scale, line, slotVoices }: Designation,
): Anticipated | Suppression | null {
  const alone = { pair: [later.id, later.id] as const, rule: '2' };
  const chosen = order.chosenBefore(later);
  if (!chosen) return { ...alone, why: `no line precedes ${dated(later)} of a designate` };
  const { statement: earlier, determined } = chosen;
  const pair = [earlier.id, later.id] as const;
  if (!determined) return { pair, rule: '1', why: `the line before ${dated(later)} disagrees with itself` };
  if (later.dating === 'standing') {
    return { pair, rule: '0', why: `${dated(later)} describes what is held and is never the later side` };
  }
  const before = line.get(earlier);
  if (!before || before.code === place.code) return null;
  const verdict = movementOf(scale, later.actor, before, place, slotVoices.backedBy(later));
  return { earlier, later, places: [before, place], verdict };
}

function anticipatedShift(
  { earlier, later, places, verdict }: Anticipated,
  order: SlotOrder,
  designation: Designation,
): ComputedShift {
  const { kind, facets, direction, magnitude } = verdict;
  const office = officeOf(later, designation.affiliations);
  const effective = office ? spelledBounds(office.during) : '';
  const closing = closedAs({ earlier, later, places, verdict }, order, designation);
  const because = `${kind} if ${later.speaker}, designate ${effective}, keeps to it: ${verdict.because}`;
  const asked: Verdict = {
    rule: '2',
    kind: 'anticipated',
    facets: [kind, ...facets, ...(closing ? [closing] : [])],
    direction,
    magnitude,
    because,
  };
  const shift = computedShift(earlier, later, asked);
  if (!office) return shift;
  const { actor: speaker, role, duringEdtf } = office;
  return { ...shift, subject: { kind: 'office', speaker, role, effective: duringEdtf } };
}

/** The office for which a speaker was designate on the day; of several, the one first to be taken. */
function officeOf({ speaker, actor, stated }: Statement, affiliations: readonly Affiliation[]): Affiliation | null {
  const [first] = affiliations
    .filter((each) => each.actor === speaker && each.of === actor && each.standing === 'designate')
    .filter((each) => heldOn(each, stated))
    .sort((a, b) => a.during.to - b.during.to || (a.role < b.role ? -1 : 1));
  return first ?? null;
}

/** Null while the new holder has not spoken on record. */
function closedAs(
  { later, places: [before, announced], verdict }: Anticipated,
  order: SlotOrder,
  { scale, line, voices, slotVoices }: Designation,
): 'realised' | 'unrealised' | null {
  for (const [word, place] of line) {
    const speaks = word.speaker === later.speaker && word.dating === 'event' && isInOffice(voices.of(word));
    if (!speaks || !order.precedes(later, word)) continue;
    if (place.code === announced.code) return 'realised';
    if (place.code === before.code) return 'unrealised';
    const { kind, direction } = movementOf(scale, word.actor, before, place, slotVoices.backedBy(word));
    const isSameWay = direction !== null && kind === verdict.kind && direction === verdict.direction;
    return isSameWay ? 'realised' : 'unrealised';
  }
  return null;
}
