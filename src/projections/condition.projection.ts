import { instant } from '../database/instant.js';
import { statedBounds } from '../domain/dates/stated-date.js';
import { ofType, type Projection, type Recorded } from './projection.js';
import { streamVersions } from './stream-versions.js';

/** The ledger: conditions as they were recorded, and everything that became of them. */
export const conditionProjection: Projection = {
  async apply(runner, dossier, events) {
    const recorded = ofType(events, 'condition.recorded').map(conditionRow);
    if (recorded.length > 0) await runner.query(RECORD, [dossier.dossierId, JSON.stringify(recorded)]);
    const resolved = ofType(events, 'condition.resolved').map(resolutionRow);
    if (resolved.length > 0) await runner.query(RESOLVE, [dossier.dossierId, JSON.stringify(resolved)]);
    const versions = streamVersions(events, 'condition');
    if (versions.length > 0) await runner.query(TOUCH, [dossier.dossierId, JSON.stringify(versions)]);
  },
};

function conditionRow({ sequence, recordedAt, version, data }: Recorded<'condition.recorded'>) {
  const deadline = data.deadline === undefined ? null : statedBounds(data.deadline);
  return {
    slug: data.condition,
    sequence,
    recorded_at: recordedAt,
    version,
    actor: data.actor,
    kind: data.kind,
    deadline_from: deadline && instant(deadline.from),
    deadline_to: deadline && instant(deadline.to),
    data,
  };
}

function resolutionRow({ sequence, recordedAt, data }: Recorded<'condition.resolved'>) {
  const stated = statedBounds(data.stated);
  return {
    condition: data.condition,
    addressee: data.addressee,
    sequence,
    recorded_at: recordedAt,
    status: data.status,
    stated_from: instant(stated.from),
    stated_to: instant(stated.to),
    data,
  };
}

const RECORD = `
insert into condition (dossier_id, slug, sequence, recorded_at, version, actor, kind, deadline_from, deadline_to, data)
select $1, c.*
  from jsonb_to_recordset($2::jsonb)
       as c(slug text, sequence bigint, recorded_at timestamptz, version integer, actor text, kind text,
            deadline_from timestamptz, deadline_to timestamptz, data jsonb)`;

const RESOLVE = `
insert into condition_resolution (dossier_id, condition, addressee, sequence, recorded_at, status, stated_from, stated_to,
                                  data)
select $1, r.*
  from jsonb_to_recordset($2::jsonb)
       as r(condition text, addressee text, sequence bigint, recorded_at timestamptz, status text,
            stated_from timestamptz, stated_to timestamptz, data jsonb)`;

const TOUCH = `
update condition c
   set version = v.version
  from jsonb_to_recordset($2::jsonb) as v(slug text, version integer)
 where c.dossier_id = $1 and c.slug = v.slug`;
