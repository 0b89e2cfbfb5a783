import { Logger } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { inSavepoint } from '../../database/in-savepoint.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { park } from '../../ops/parking.js';
import { failureInWords, isLasting } from '../../ops/unhandled-failure.js';
import type { AlertEvent } from './alert-event.js';
import { ALERTS_JOB } from './alerts-job-name.js';
import type { WriteAlerts } from './write-alerts.js';

/**
 * Tells events one by one, since together they failed. Of one that fails by itself the stream is parked: its later
 * events wait with it, so that a shift's correction is never told before the shift.
 * @returns how many deliveries were written, and the streams that were parked
 */
export async function alertApart(
  runner: QueryRunner,
  dossier: DossierKey,
  events: readonly AlertEvent[],
  upTo: number,
  write: WriteAlerts,
): Promise<{ readonly written: number; readonly parked: ReadonlySet<string> }> {
  const parked = new Set<string>();
  let written = 0;
  for (const alerting of events) {
    const { id, sequence, stream } = alerting.event;
    if (parked.has(stream)) continue;
    try {
      written += await inSavepoint(runner, () => write([alerting], upTo));
    } catch (error) {
      if (!isLasting(error)) throw error;
      const unhandled = { unit: stream, stream, event: id, sequence, failure: failureInWords(error) };
      await park(runner, dossier.dossierId, ALERTS_JOB, unhandled);
      parked.add(stream);
      new Logger(ALERTS_JOB).error({ dossier: dossier.slug, ...unhandled }, 'Parked a stream that cannot be told; the rest goes on.');
    }
  }
  return { written, parked };
}
