import type { ShiftKind } from '../../domain/shift.js';
import type { Stance } from '../../domain/stance.js';
import { type StanceKey, stanceKey, stancesOf } from '../../projections/stance.reader.js';
import type { Detector, Judgement } from '../detector.js';
import { type StandingQuery, standingShifts } from '../standing-shifts.js';
import { touchedStances } from '../units/stance-units.js';

/** Stances read in one transaction. */
export const STANCES_AT_ONCE = 500;

/** Nothing is computed for an actor without fixed members (domain.md, Terms: actor). */
const NOTHING: Judgement = { shifts: [], suppressed: [] };

/** A detector whose unit is the stance, an actor on an issue over all its tracks. */
export function stanceDetector(
  name: string,
  kinds: readonly ShiftKind[],
  judgementOf: (stance: Stance, asOf: number) => Judgement,
): Detector {
  const standing: StandingQuery = {
    key: `concat_ws('|', s.actor, s.issue)`,
    isOfUnits: `(s.actor, s.issue) in (select split_part(key, '|', 1), split_part(key, '|', 2) from unnest($2::text[]) as key)`,
    kinds,
  };
  return {
    name,
    unitsAtOnce: STANCES_AT_ONCE,
    unitsOf: touchedStances,
    async judge(runner, { dossierId }, keys, { knownAt, asOf }) {
      const stances = await stancesOf(runner, dossierId, keys.map(stanceOfKey), knownAt);
      return new Map(
        [...stances.values()].map((stance) => [
          stanceKey(stance),
          stance.actorKind === 'collective' ? NOTHING : judgementOf(stance, asOf),
        ]),
      );
    },
    standing: (runner, dossierId, keys) => standingShifts(runner, dossierId, keys, standing),
  };
}

/** Slugs hold no `|`, so that a stance's key can be taken apart. */
function stanceOfKey(key: string): StanceKey {
  const [actor = '', issue = ''] = key.split('|');
  return { actor, issue };
}
