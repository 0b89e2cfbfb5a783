import type { QueryRunner } from 'typeorm';
import type { DossierKey } from '../../event-log/append-request.js';
import { conditionProjection } from '../condition.projection.js';
import { planProjection } from '../plan.projection.js';
import type { EmptiedEvent } from './emptied-event.js';
import { logAgain } from './log-again.js';
import { streamNames } from './stream-names.js';

/** Plans and conditions are recorded again from what is left on their streams. */
export async function forgetLedgers(
  runner: QueryRunner,
  dossier: DossierKey,
  emptied: readonly EmptiedEvent[],
  upTo: number,
): Promise<void> {
  const [plans, conditions] = [streamNames(emptied, 'plan'), streamNames(emptied, 'condition')];
  if (plans.length > 0) {
    await runner.query('delete from plan where dossier_id = $1 and slug = any($2::text[])', [dossier.dossierId, plans]);
    await planProjection.apply(runner, dossier, await logAgain(runner, dossier, { streams: plans.map((slug) => `plan/${slug}`), upTo }));
  }
  if (conditions.length === 0) return;
  await runner.query('delete from condition where dossier_id = $1 and slug = any($2::text[])', [dossier.dossierId, conditions]);
  await runner.query('delete from condition_resolution where dossier_id = $1 and condition = any($2::text[])', [
    dossier.dossierId,
    conditions,
  ]);
  const streams = conditions.map((slug) => `condition/${slug}`);
  await conditionProjection.apply(runner, dossier, await logAgain(runner, dossier, { streams, upTo }));
}
