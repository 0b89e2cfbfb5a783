import { rowsOf } from '../../database/queries.js';
import { ok, warn } from './finding.js';
import { type Check, hasTable } from './patient.js';

/** What followers could not handle and have set aside. */
export const checkParked: Check = async (patient) => {
  if (!(await hasTable(patient, 'parked'))) return [];
  const rows = await rowsOf<{ dossier: string; count: string }>(patient.dataSource, PARKED);
  if (rows.length === 0) return [ok('parked', 'nothing')];
  return rows.map(({ dossier, count }) =>
    warn('parked', `${count} in ${dossier}`, `GET /v1/dossiers/${dossier}/parked tells what and why; it is tried again by itself.`),
  );
};

const PARKED = `
select d.slug as dossier, count(*) as count
  from parked p join dossier d on d.dossier_id = p.dossier_id
 group by d.slug order by d.slug limit 20`;
