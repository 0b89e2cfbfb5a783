import type { QueryRunner } from 'typeorm';
import { appendGroup } from '../event-log/append-group.js';
import type { DossierKey } from '../event-log/append-request.js';
import type { Projector } from '../event-log/projector.port.js';
import type { Detector, Moment, Unit } from './detector.js';
import { judgeUnits } from './judge-units.js';
import { shiftEvents } from './shift-events.js';

/** What units are judged with. */
export interface Bench {
  readonly detector: Detector;
  readonly moment: Moment;
  readonly isTimeDriven: boolean;
  readonly projector: Projector;
}

/** What became of units. */
export interface Judged {
  /** The first so many of them are dealt with. */
  readonly judged: number;
  /** Sequences of the events that this brought to the log. */
  readonly sequences: readonly number[];
}

/**
 * Judges units together and appends the difference between the shifts that stood and those that follow, within the
 * caller's transaction.
 */
export async function recordJudgement(
  runner: QueryRunner,
  dossier: DossierKey,
  units: readonly Unit[],
  { detector, moment, isTimeDriven, projector }: Bench,
): Promise<Judged> {
  const { changes, judged } = await judgeUnits(runner, dossier, detector, units, moment);
  const events = await shiftEvents(runner, dossier, changes, moment, isTimeDriven);
  if (events.length === 0) return { judged, sequences: [] };
  const [outcome] = await appendGroup(runner, dossier, [{ events, guards: [] }], projector);
  if (outcome?.outcome !== 'appended') throw new Error(`The log refused detected shifts: ${outcome?.outcome}.`);
  return { judged, sequences: outcome.events.map((event) => event.sequence) };
}
