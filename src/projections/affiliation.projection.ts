import { instant } from '../database/instant.js';
import { statedBounds } from '../domain/stated-date.js';
import type { Projection } from './projection.js';
import { ofType } from './projection.js';

/** Who speaks for whom, in which role, when. */
export const affiliationProjection: Projection = {
  async apply(runner, dossier, events) {
    const rows = ofType(events, 'actor.affiliated').map(({ data, sequence }) => {
      const during = data.during === undefined ? { from: -Infinity, to: Infinity } : statedBounds(data.during);
      return {
        sequence,
        actor: data.actor,
        of_actor: data.of,
        role: data.role,
        rank: data.rank ?? null,
        during: data.during ?? null,
        during_from: instant(during.from),
        during_to: instant(during.to),
        standing: data.standing,
      };
    });
    if (rows.length > 0) await runner.query(AFFILIATE, [dossier.dossierId, JSON.stringify(rows)]);
  },
};

const AFFILIATE = `
insert into affiliation (dossier_id, sequence, actor, of_actor, role, rank, during, during_from, during_to, standing)
select $1, a.*
  from jsonb_to_recordset($2::jsonb)
       as a(sequence bigint, actor text, of_actor text, role text, rank integer, during text,
            during_from timestamptz, during_to timestamptz, standing text)`;
