import { rowsOf } from '../../database/queries.js';
import { ok, warn } from './finding.js';
import { type Check, hasTable } from './patient.js';

interface Row {
  readonly dossier: string;
  readonly job: string;
  readonly behind: string;
  readonly minutes: number;
}

/** That detection and alerts keep up: an event that waits for ten minutes waits for nobody. */
export const checkFollowers: Check = async (patient) => {
  if (!(await hasTable(patient, 'job_state'))) return [];
  const rows = await rowsOf<Row>(patient.dataSource, WAITING);
  if (rows.length === 0) return [ok('followers', 'detection and alerts keep up with every log')];
  return rows.map(({ dossier, job, behind, minutes }) =>
    warn('followers', `${job} has ${behind} events of ${dossier} before it, the oldest since ${minutes} minutes`,
      'Is a service running? Its log says what the job stumbles over; /health/ready tells the lag.'),
  );
};

const WAITING = `
select d.slug as dossier, j.job, h.sequence - j.checkpoint as behind,
       floor(extract(epoch from now() - e.recorded_at) / 60)::int as minutes
  from job_state j
  join dossier_head h on h.dossier_id = j.dossier_id and j.checkpoint < h.sequence
  join dossier d on d.dossier_id = j.dossier_id
  join event e on e.dossier_id = j.dossier_id and e.sequence = j.checkpoint + 1
 where j.job in ('detect-shifts', 'detect-drift', 'detect-silence', 'check-deadlines', 'measure-distances', 'alerts')
   and e.recorded_at < now() - interval '10 minutes'
 order by minutes desc, d.slug, j.job limit 20`;
