import type { QueryRunner } from 'typeorm';
import type { DossierKey } from '../../event-log/append-request.js';
import { dueUnits, unpark } from '../../ops/parking.js';
import { alertApart } from './alert-apart.js';
import { alertEventsOfStream } from './alert-events.js';
import { ALERTS_JOB } from './alerts-job-name.js';
import type { WriteAlerts } from './write-alerts.js';

/** Retried in one transaction; the rest stays due, and has its turn at the next tick. */
const MOST_AT_ONCE = 50;

/**
 * Tells what parked streams that are due hold, from the event that failed up to the checkpoint; what fails again is
 * parked for longer. Within the caller's transaction, which has claimed the job.
 * @returns how many deliveries were written
 */
export async function retryStreams(
  runner: QueryRunner,
  dossier: DossierKey,
  checkpoint: number,
  write: WriteAlerts,
): Promise<number> {
  const due = await dueUnits(runner, dossier.dossierId, ALERTS_JOB);
  let written = 0;
  for (const { unit, sequence } of due.slice(0, MOST_AT_ONCE)) {
    const events = await alertEventsOfStream(runner, dossier, unit, { from: sequence ?? 1, upTo: checkpoint });
    const told = await alertApart(runner, dossier, events, checkpoint, write);
    written += told.written;
    if (!told.parked.has(unit)) await unpark(runner, dossier.dossierId, ALERTS_JOB, unit);
  }
  return written;
}
