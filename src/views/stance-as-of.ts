import { currentOf, type CurrentStance } from '../domain/stances/current-stance.js';
import { type Headline, headlineOf, type SlotsByTrack } from '../domain/stances/headline.js';
import { slotFillers } from '../domain/rules/read-stance.js';
import type { Stance } from '../domain/stance.js';
import { groupBySlot } from '../projections/slot.reader.js';

/** The stance of what was stated by an instant: statements that begin by then. */
export function statedBy(stance: Stance, asOf: number): Stance {
  return { ...stance, statements: stance.statements.filter(({ stated }) => stated.from <= asOf) };
}

/** The filled slots of a stance as of an instant, by track. @param asOf ms since 1970 UTC */
export function slotsAsOf(stance: Stance, asOf: number): SlotsByTrack {
  const fillers = slotFillers(statedBy(stance, asOf));
  const current = [...groupBySlot(fillers).values()].flatMap((slot) => currentOf(slot, asOf) ?? []);
  return Object.fromEntries(current.map((each): [string, CurrentStance] => [each.statement.track, each]));
}

/** The headline of a stance as of an instant; null if no slot is filled. @param asOf ms since 1970 UTC */
export function headlineAsOf(stance: Stance, asOf: number): Headline | null {
  return headlineOf(slotsAsOf(stance, asOf), asOf, stance.settings.staleAfter);
}
