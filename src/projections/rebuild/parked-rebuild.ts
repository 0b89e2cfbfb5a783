import type { Queries } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { park, parkedUnits, unpark } from '../../ops/parking.js';
import { failureInWords } from '../../ops/unhandled-failure.js';
import type { Unprojectable } from './unprojectable.error.js';

const REBUILD = 'rebuild';

/** Parks the stream that keeps a dossier from being rebuilt: on show until a rebuild succeeds. */
export async function parkRebuild(queries: Queries, { dossierId }: DossierKey, { cause, event }: Unprojectable): Promise<void> {
  const { id, sequence, stream } = event;
  await park(queries, dossierId, REBUILD, { unit: stream, stream, sequence, event: id, failure: failureInWords(cause) });
}

/** Takes back what an earlier rebuild has parked. */
export async function unparkRebuild(queries: Queries, { dossierId }: DossierKey): Promise<void> {
  for (const unit of (await parkedUnits(queries, dossierId, REBUILD)).keys()) await unpark(queries, dossierId, REBUILD, unit);
}
