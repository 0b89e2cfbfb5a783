import { readStance } from '../../domain/rules/read-stance.js';
import { KINDS_OF_JOB, type ShiftKind } from '../../domain/shift.js';
import type { Detector } from '../detector.js';
import { DEMAND_KINDS } from './demand.detector.js';
import { stanceDetector } from './stance.detector.js';

const KINDS = KINDS_OF_JOB['detect-shifts'].filter((kind: ShiftKind) => !DEMAND_KINDS.includes(kind));

/** What follows from what an actor says and does on an issue: rules 0 to 5, 7, and the gaps. */
export const movementDetector: Detector = stanceDetector('movement', KINDS, (stance) => {
  const { shifts, suppressed, undetermined } = readStance(stance);
  // What awaits a person's word on its order is rule 1's doing as well.
  const waiting = undetermined.map(({ pair, why }) => ({ pair, rule: '1', why }));
  return { shifts, suppressed: [...suppressed, ...waiting] };
});
