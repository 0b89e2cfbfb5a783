import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import { distanceShiftsOf } from '../../domain/over-time/distance-shift.js';
import { KINDS_OF_JOB } from '../../domain/shift.js';
import type { Stance } from '../../domain/stance.js';
import { type StanceKey, stancesOf } from '../../projections/stance.reader.js';
import { type Detector, found } from '../detector.js';
import { type StandingQuery, standingShifts } from '../standing-shifts.js';
import { touchedIssues } from '../units/stance-units.js';

const STANDING: StandingQuery = {
  key: 's.issue',
  isOfUnits: 's.issue = any($2::text[])',
  kinds: KINDS_OF_JOB['measure-distances'],
};

/** Two lines that come nearer or part; the unit is the issue. */
export const distanceDetector: Detector = {
  name: 'distance',
  unitsAtOnce: 20,
  unitsOf: touchedIssues,
  async judge(runner, { dossierId }, keys, { knownAt, asOf }) {
    const lines = await linesOn(runner, dossierId, keys);
    const stances = [...(await stancesOf(runner, dossierId, lines, knownAt)).values()];
    const own = stances.filter(({ actorKind }) => actorKind !== 'collective');
    const onIssue = (issue: string): Stance[] => own.filter((stance) => stance.issue === issue);
    return new Map(keys.map((issue) => [issue, found(distanceShiftsOf(onIssue(issue), asOf))]));
  },
  standing: (runner, dossierId, keys) => standingShifts(runner, dossierId, keys, STANDING),
};

/** Who has ever had a line on the issues. */
function linesOn(runner: QueryRunner, dossierId: number, issues: readonly string[]): Promise<StanceKey[]> {
  return rowsOf<StanceKey>(
    runner,
    `select distinct actor, issue from slot_statement
      where dossier_id = $1 and issue = any($2::text[]) and track = 'line'`,
    [dossierId, issues],
  );
}
