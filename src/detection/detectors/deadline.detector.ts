import { deadlineShiftsOf } from '../../domain/conditions/deadline.js';
import { KINDS_OF_JOB } from '../../domain/shift.js';
import { conditionsOf } from '../../projections/condition.reader.js';
import { collectivesAmong } from '../collectives.js';
import { type Detector, found } from '../detector.js';
import { type StandingQuery, standingShifts } from '../standing-shifts.js';
import { touchedConditions } from '../units/condition-units.js';

const STANDING: StandingQuery = {
  key: `s.subject->>'condition'`,
  isOfUnits: `s.subject->>'kind' = 'condition' and s.subject->>'condition' = any($2::text[])`,
  kinds: KINDS_OF_JOB['check-deadlines'],
};

/** Promises overdue, demands and preconditions lapsed. */
export const deadlineDetector: Detector = {
  name: 'deadline',
  unitsAtOnce: 500,
  unitsOf: touchedConditions,
  async judge(runner, { dossierId }, keys, { knownAt, asOf }) {
    const conditions = await conditionsOf(runner, dossierId, keys, knownAt);
    const collectives = await collectivesAmong(runner, dossierId, conditions.map(({ actor }) => actor), knownAt);
    const own = conditions.filter(({ actor }) => !collectives.has(actor));
    return new Map(own.map((condition) => [condition.condition, found(deadlineShiftsOf(condition, asOf))]));
  },
  standing: (runner, dossierId, keys) => standingShifts(runner, dossierId, keys, STANDING),
};
