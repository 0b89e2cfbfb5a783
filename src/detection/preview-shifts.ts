import type { QueryRunner } from 'typeorm';
import type { Suppression } from '../domain/rules/comparison.js';
import type { DetectionJob } from '../domain/shift.js';
import type { DossierKey, NewEvent } from '../event-log/append-request.js';
import { jobState } from '../ops/job-state.js';
import { lastInstantOf } from './detection-pass.js';
import { DETECTION_JOBS, DETECTION_WORKS } from './detection-works.js';
import type { Detector, Judgement, Moment, Range, Unit } from './detector.js';
import { type CausedChange, identified } from './judge-units.js';
import { type ShiftChange, shiftDifference } from './shift-difference.js';
import { shiftEvents } from './shift-events.js';

/** What would follow from events that are not to stay. */
export interface ShiftPreview {
  readonly changes: readonly ShiftChange[];
  /** What the events would add to the pairs that a rule leaves out. */
  readonly suppressed: readonly Suppression[];
  /** The events that would bring the changes to the log, in their order. */
  readonly events: readonly NewEvent[];
}

/**
 * Which shifts the events of a range would bring, within the caller's transaction, which has appended them
 * and rolls them back. The range is judged as all jobs would once each had caught up with the log before it,
 * whether they have or not: before against after, what time drives as of the job's last day, else of today.
 * No job is claimed and nothing written.
 *
 * @param range from the head before the events to the head after them
 */
export async function previewShifts(runner: QueryRunner, dossier: DossierKey, range: Range): Promise<ShiftPreview> {
  const previews: ShiftPreview[] = [];
  for (const job of DETECTION_JOBS) previews.push(await previewJob(runner, dossier, job, range));
  return {
    changes: previews.flatMap(({ changes }) => changes),
    suppressed: previews.flatMap(({ suppressed }) => suppressed),
    events: previews.flatMap(({ events }) => events),
  };
}

async function previewJob(
  runner: QueryRunner,
  dossier: DossierKey,
  job: DetectionJob,
  range: Range,
): Promise<ShiftPreview> {
  const { isTimeDriven, detectors } = DETECTION_WORKS[job];
  const { lastDay, today } = await jobState(runner, dossier.dossierId, job);
  const asOf = lastInstantOf(lastDay ?? today);
  const [before, after] = [{ knownAt: range.after, asOf }, { knownAt: range.upTo, asOf }];
  const caused: CausedChange[] = [];
  const suppressed: Suppression[] = [];
  for (const detector of detectors) {
    for await (const units of pagesOf(runner, dossier, detector, range)) {
      const judge = (moment: Moment) => detector.judge(runner, dossier, units.map(({ key }) => key), moment);
      const [stood, stands] = [await judge(before), await judge(after)];
      for (const { key, causes } of units) {
        const [earlier, later] = [stood.get(key), stands.get(key)];
        const found = [earlier, later].map((judgement) => identified(dossier, judgement?.shifts ?? []));
        for (const change of shiftDifference(found[0] ?? [], found[1] ?? [])) caused.push({ change, causes });
        suppressed.push(...newlySuppressed(earlier, later));
      }
    }
  }
  const events = await shiftEvents(runner, dossier, caused, after, isTimeDriven);
  return { changes: caused.map(({ change }) => change), suppressed, events };
}

/** The units that the range touched, page by page. */
async function* pagesOf(
  runner: QueryRunner,
  { dossierId }: DossierKey,
  detector: Detector,
  range: Range,
): AsyncGenerator<readonly Unit[]> {
  const limit = detector.unitsAtOnce;
  for (let afterKey = ''; ;) {
    const units = await detector.unitsOf(runner, dossierId, { range, isEverything: false, afterKey, limit });
    const last = units.at(-1);
    if (!last) return;
    yield units;
    if (units.length < limit) return;
    afterKey = last.key;
  }
}

function newlySuppressed(before: Judgement | undefined, after: Judgement | undefined): Suppression[] {
  const known = new Set((before?.suppressed ?? []).map(nameOf));
  return (after?.suppressed ?? []).filter((each) => !known.has(nameOf(each)));
}

function nameOf({ pair, rule }: Suppression): string {
  return [...pair, rule].join('|');
}
