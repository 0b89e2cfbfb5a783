import { anticipationsOf } from './anticipation.js';
import type { Suppression } from './comparison.js';
import { detectShifts } from './detect-shifts.js';
import { dissentReading } from './dissent.js';
import { GAPS, gapsBetween } from './gap.js';
import type { Places } from './left-out.js';
import { ascending, byStart } from '../order/reading-order.js';
import type { ComputedShift } from '../shift.js';
import { fillsSlot } from './slot-filling.js';
import { slotVoicesOf } from './slot-voices.js';
import type { Stance, StanceReading } from '../stance.js';
import { formerSuppressions, partsOf, type StanceParts } from './stance-parts.js';
import type { Statement } from '../statement.js';
import type { Track } from '../terms.js';

type Part = Partial<Omit<StanceReading, 'offSlot'>>;

const NOBODY: Places = new Map();

/**
 * What the rules read in a stance: rules 0 to 5 and 7 of domain.md in each of its slots, and the gaps
 * between them. Pure, and blind to arrival: the same statements and affiliations give the same reading, and
 * one left out is as if it had never been made. For a collective nothing is computed.
 */
export function readStance(stance: Stance): StanceReading {
  if (stance.actorKind === 'collective') return inReadingOrder(stance, [], new Set());
  const parts = partsOf(stance);
  return inReadingOrder(stance, [...slotReadings(stance, parts), ...gapReadings(stance, parts)], parts.offSlot);
}

/**
 * The statements that fill a slot of the actor's (rule 0), in the order given; without those of designates
 * (rule 2), of dissent (rule 3), and of who does not speak for the actor any more.
 */
export function slotFillers(stance: Stance): Statement[] {
  const { offSlot } = partsOf(stance);
  return stance.statements.filter((each) => fillsSlot(each) && !offSlot.has(each.id));
}

function slotReadings(stance: Stance, { voices, slots, designated, former }: StanceParts): Part[] {
  const { scale, settings, affiliations } = stance;
  const { contradictionWithin, dissentWithin } = settings;
  const slotVoices = slotVoicesOf(affiliations, voices, dissentWithin);
  const inferred = slots.get('inferred')?.statements ?? [];
  const line = slots.get('line')?.places ?? NOBODY;
  const readings: Part[] = [{ suppressed: formerSuppressions(former) }];
  for (const [track, { statements, uttered, dissents }] of slots) {
    const slot = { scale, statements, contradictionWithin, voices: slotVoices };
    readings.push(detectShifts(track === 'line' ? { ...slot, inferred } : slot));
    if (dissents.length > 0) readings.push(dissentReading(dissents, uttered, scale, voices));
  }
  readings.push(anticipationsOf({ scale, designated, line, affiliations, voices, slotVoices }));
  return readings;
}

function gapReadings({ scale, settings }: Stance, { slots }: StanceParts): Part[] {
  const { gapWithin: withinDays, gapAtLeast: atLeast } = settings;
  const line = slots.get('line')?.places;
  if (!line) return [];
  const against = (track: keyof typeof GAPS & Track): Part[] => {
    const other = slots.get(track)?.places;
    return other ? [gapsBetween({ scale, line, other, kind: GAPS[track], withinDays, atLeast })] : [];
  };
  return [...against('conduct'), ...against('reported'), ...against('leaked')];
}

/** Lists by the statement that each entry ends on, whatever track or rule found it. */
function inReadingOrder(stance: Stance, parts: readonly Part[], offSlot: ReadonlySet<string>): StanceReading {
  const turns = new Map([...stance.statements].sort(byStart).map(({ id }, turn) => [id, turn]));
  const turnOf = (id: string | null): number => turns.get(id ?? '') ?? -1;
  const byPair = ([a, b]: readonly [string, string], [c, d]: readonly [string, string]): number =>
    turnOf(b) - turnOf(d) || turnOf(a) - turnOf(c);
  const byEnd = (a: ComputedShift, b: ComputedShift): number =>
    turnOf(a.to) - turnOf(b.to) || turnOf(a.from) - turnOf(b.from) || ascending(a.key, b.key);
  const bySuppressed = (a: Suppression, b: Suppression): number => byPair(a.pair, b.pair) || ascending(a.rule, b.rule);
  return {
    shifts: parts.flatMap(({ shifts = [] }) => shifts).sort(byEnd),
    reaffirmations: parts
      .flatMap(({ reaffirmations = [] }) => reaffirmations)
      .sort((a, b) => byPair([a.from, a.to], [b.from, b.to])),
    undetermined: parts.flatMap(({ undetermined = [] }) => undetermined).sort((a, b) => byPair(a.pair, b.pair)),
    suppressed: parts.flatMap(({ suppressed = [] }) => suppressed).sort(bySuppressed),
    offSlot,
  };
}
