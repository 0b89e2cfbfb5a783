import { Logger } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { inSavepoint } from '../database/in-savepoint.js';
import type { DetectionJob } from '../domain/shift.js';
import type { DossierKey } from '../event-log/append-request.js';
import { park } from '../ops/parking.js';
import { failureInWords, isLasting } from '../ops/unhandled-failure.js';
import type { Unit } from './detector.js';
import { firstCauseOf } from './first-cause.js';
import { parkedName } from './parked-name.js';
import { type Bench, type Judged, recordJudgement } from './record-judgement.js';

/** Events appended in one transaction, about. */
const MOST_EVENTS = 2_000;

/**
 * Judges units one by one, since together they failed: the one that fails by itself is parked, and everything else
 * goes on as if it were not there.
 */
export async function judgeApart(
  runner: QueryRunner,
  dossier: DossierKey,
  job: DetectionJob,
  units: readonly Unit[],
  bench: Bench,
): Promise<Judged> {
  const sequences: number[] = [];
  let judged = 0;
  for (const unit of units) {
    sequences.push(...((await judgeOrPark(runner, dossier, job, unit, bench)) ?? []));
    judged += 1;
    if (sequences.length >= MOST_EVENTS) break;
  }
  return { judged, sequences };
}

/** @returns sequences of what it appended; null where it is parked now */
export async function judgeOrPark(
  runner: QueryRunner,
  dossier: DossierKey,
  job: DetectionJob,
  unit: Unit,
  bench: Bench,
): Promise<readonly number[] | null> {
  try {
    return (await inSavepoint(runner, () => recordJudgement(runner, dossier, [unit], bench))).sequences;
  } catch (error) {
    if (!isLasting(error)) throw error;
    const cause = await firstCauseOf(runner, dossier.dossierId, unit);
    const parked = { unit: parkedName(bench.detector, unit.key), ...cause, failure: failureInWords(error) };
    await park(runner, dossier.dossierId, job, parked);
    new Logger(job).error({ dossier: dossier.slug, ...parked }, 'Parked what cannot be judged; the rest goes on.');
    return null;
  }
}
