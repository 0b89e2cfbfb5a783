import type { QueryRunner } from 'typeorm';
import type { DossierKey } from '../../event-log/append-request.js';
import type { EmptiedEvent } from './emptied-event.js';
import { streamNames } from './stream-names.js';

/** Denials, codings and reactions are single records: each goes as it came. */
export async function forgetClaims(
  runner: QueryRunner,
  { dossierId }: DossierKey,
  emptied: readonly EmptiedEvent[],
): Promise<void> {
  const ids = emptied.map(({ id }) => id);
  await runner.query('delete from denial where dossier_id = $1 and denial_id = any($2::uuid[])', [dossierId, ids]);
  await runner.query('delete from coding where dossier_id = $1 and coding_id = any($2::uuid[])', [dossierId, ids]);
  const reactions = streamNames(emptied, 'reaction');
  await runner.query('delete from reaction where dossier_id = $1 and reaction_id = any($2::uuid[])', [dossierId, reactions]);
}
