import type { Projection } from './projection.js';
import { ofType } from './projection.js';

/** The dossier's description: the latest word on each of its fields. */
export const dossierProjection: Projection = {
  async apply(runner, dossier, events) {
    for (const { data } of ofType(events, 'dossier.configured')) {
      await runner.query(CONFIGURE, [
        dossier.dossierId,
        data.title ?? null,
        data.description !== undefined,
        data.description ?? null,
        data.language ?? null,
        data.public ?? null,
        JSON.stringify(data.settings ?? {}),
      ]);
    }
  },
};

const CONFIGURE = `
update dossier
   set title       = coalesce($2, title),
       description = case when $3 then $4 else description end,
       language    = coalesce($5, language),
       public      = coalesce($6, public),
       settings    = settings || $7::jsonb
 where dossier_id = $1`;
