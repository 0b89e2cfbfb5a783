import type { QueryRunner } from 'typeorm';
import type { Suppression } from '../domain/rules/comparison.js';
import type { ComputedShift } from '../domain/shift.js';
import type { DossierKey } from '../event-log/append-request.js';
import type { StandingShift } from './standing-shifts.js';

/** Events of the log after `after`, up to and including `upTo`. */
export interface Range {
  readonly after: number;
  readonly upTo: number;
}

/** An event of a range that may have changed what follows for a unit. */
export interface Cause {
  readonly id: string;
  readonly notify: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly recordedAt: number;
}

/** What a detector judges at once (a stance, a plan, a condition, an issue), and what made it do so, in log order. */
export interface Unit {
  /** Names it among the detector's units. */
  readonly key: string;
  /** Empty where only time has passed. */
  readonly causes: readonly Cause[];
}

/** Which units to judge, a page of them in the byte order of their keys. */
export interface UnitPage {
  /** Those that an event of it touched. */
  readonly range: Range;
  /** All the others as well: a new day has begun for what time drives. */
  readonly isEverything: boolean;
  readonly afterKey: string;
  readonly limit: number;
}

/** As of when the rules are asked. */
export interface Moment {
  /** The last sequence that counts. */
  readonly knownAt: number;
  /** The last instant of the evaluated day, milliseconds since 1970 UTC. */
  readonly asOf: number;
}

/** What the rules find in one unit. */
export interface Judgement {
  readonly shifts: readonly ComputedShift[];
  readonly suppressed: readonly Suppression[];
}

/**
 * One kind of question that a job asks of the log. What it finds in a unit is a function of the log up
 * to `knownAt` and of the evaluated day, and `unitsOf` names every unit for which it may have changed.
 */
export interface Detector {
  /** Names it among all detectors. */
  readonly name: string;
  /** Units read in one transaction, so that a long range holds neither the job nor the head for long. */
  readonly unitsAtOnce: number;
  unitsOf(runner: QueryRunner, dossierId: number, page: UnitPage): Promise<Unit[]>;
  /** What follows now, by unit key; nothing where a unit is missing. */
  judge(runner: QueryRunner, dossier: DossierKey, keys: readonly string[], moment: Moment): Promise<Map<string, Judgement>>;
  /** The computed shifts of its kinds that stand, by unit key. */
  standing(runner: QueryRunner, dossierId: number, keys: readonly string[]): Promise<Map<string, StandingShift[]>>;
}

/** What follows where the rules find shifts and leave nothing out. */
export function found(shifts: readonly ComputedShift[]): Judgement {
  return { shifts, suppressed: [] };
}
