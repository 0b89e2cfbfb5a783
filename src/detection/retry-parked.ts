import type { QueryRunner } from 'typeorm';
import type { DetectionJob } from '../domain/shift.js';
import type { DossierKey } from '../event-log/append-request.js';
import type { Projector } from '../event-log/projector.port.js';
import { dueUnits, type ParkedUnit, unpark } from '../ops/parking.js';
import { DETECTION_WORKS } from './detection-works.js';
import type { Detector, Moment, Unit } from './detector.js';
import { judgeOrPark } from './judge-apart.js';
import { parkedName } from './parked-name.js';

/** Retried in one transaction; the rest stays due, and has its turn at the next tick. */
const MOST_AT_ONCE = 50;

/**
 * Judges again what a job has parked and what is due, at `moment`, with all that touched it since; what succeeds is
 * taken back, and what fails waits longer. Within the caller's transaction, which has claimed the job.
 * @returns how many events that brought to the log
 */
export async function retryParked(
  runner: QueryRunner,
  dossier: DossierKey,
  job: DetectionJob,
  moment: Moment,
  projector: Projector,
): Promise<number> {
  const { isTimeDriven, detectors } = DETECTION_WORKS[job];
  const parked = await dueUnits(runner, dossier.dossierId, job);
  let appended = 0;
  for (const due of parked.slice(0, MOST_AT_ONCE)) {
    const detector = detectors.find(({ name }) => due.unit.startsWith(`${name} `));
    const unit = detector && (await unitOf(runner, dossier.dossierId, detector, due, moment));
    const bench = detector && { detector, moment, isTimeDriven, projector };
    // Nothing asks for it any more, or this build has no such detector.
    const sequences = unit && bench ? await judgeOrPark(runner, dossier, job, unit, bench) : [];
    if (sequences === null) continue;
    appended += sequences.length;
    await unpark(runner, dossier.dossierId, job, due.unit);
  }
  return appended;
}

/** The parked unit with everything that touched it since; one that only time asks for has no causes. */
async function unitOf(
  runner: QueryRunner,
  dossierId: number,
  detector: Detector,
  { unit, sequence }: ParkedUnit,
  { knownAt }: Moment,
): Promise<Unit | undefined> {
  const range = { after: (sequence ?? knownAt + 1) - 1, upTo: knownAt };
  const limit = detector.unitsAtOnce;
  // Keys come in the order of their bytes, and what a name begins with comes before it.
  for (let afterKey = unit.slice(detector.name.length + 1, -1); ; ) {
    const page = { range, isEverything: sequence === null, afterKey, limit };
    const units = await detector.unitsOf(runner, dossierId, page);
    const found = units.find(({ key }) => parkedName(detector, key) === unit);
    const last = units.at(-1);
    if (found || !last || units.length < limit) return found;
    afterKey = last.key;
  }
}
