import type { QueryRunner } from 'typeorm';
import { currentOf } from '../domain/stances/current-stance.js';
import { slotFillers } from '../domain/rules/read-stance.js';
import { fillsSlot } from '../domain/rules/slot-filling.js';
import type { Statement } from '../domain/statement.js';
import type { CurrentSlot } from './current-slot.js';
import { groupBySlot } from './slot.reader.js';
import { stanceKey, type StanceKey, stancesOf, statementsOfStances } from './stance.reader.js';

/**
 * The filled slots of the given stances, read from all their statements.
 *
 * @param voiced keys of those in which others speak for the holder: only there do the rules need to be
 * asked whose word counts
 * @param upTo the last event that counts
 */
export async function readSlotsAnew(
  runner: QueryRunner,
  dossierId: number,
  stances: readonly StanceKey[],
  { voiced, upTo }: { readonly voiced: ReadonlySet<string>; readonly upTo: number },
): Promise<CurrentSlot[]> {
  const isVoiced = (key: StanceKey): boolean => voiced.has(stanceKey(key));
  const spokenFor = await stancesOf(runner, dossierId, stances.filter(isVoiced), upTo);
  const plain = await statementsOfStances(runner, dossierId, stances.filter((key) => !isVoiced(key)));
  return [...[...spokenFor.values()].map((stance) => slotFillers(stance)), ...plain.values()].flatMap(slotsOf);
}

function slotsOf(statements: readonly Statement[]): CurrentSlot[] {
  return [...groupBySlot(statements.filter(fillsSlot)).values()].flatMap((filling) => {
    const found = currentOf(filling, Infinity);
    const latestEnd = filling.reduce((latest, { stated }) => Math.max(latest, stated.to), -Infinity);
    return found ? [{ ...found, latestEnd, isHeadline: false }] : [];
  });
}
