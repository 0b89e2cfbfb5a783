import { rowsOf } from '../../database/queries.js';
import { fail, ok, warn, type Finding } from './finding.js';
import { type Check, hasTable } from './patient.js';

interface Row {
  readonly dossier: string;
  readonly broken_at: string | null;
  readonly fault: string | null;
  readonly is_unchecked: boolean;
}

/** What the last verifications of the logs found. */
export const checkIntegrity: Check = async (patient) => {
  if (!(await hasTable(patient, 'integrity_check'))) return [];
  const rows = await rowsOf<Row>(patient.dataSource, CHECKS);
  const findings = rows.flatMap(findingsIn);
  return findings.length > 0 ? findings : [ok('integrity', 'every log was verified in the last two days and is whole')];
};

function findingsIn({ dossier, broken_at: at, fault, is_unchecked: isUnchecked }: Row): Finding[] {
  if (at !== null) return [fail('integrity', `${dossier} is broken at ${at}: ${fault}`, `Run palinode verify, and keep the database as it is until you know who changed it.`)];
  if (!isUnchecked) return [];
  return [warn('integrity', `${dossier} was not verified in the last two days`, 'Is a service running? It verifies each log every hour. Or run palinode verify.')];
}

const CHECKS = `
select d.slug as dossier, c.broken_at, c.fault,
       c.dossier_id is null and d.created_at < now() - interval '2 days' as is_unchecked
  from dossier d
  left join lateral (
         select i.dossier_id, i.broken_at, i.fault from integrity_check i
          where i.dossier_id = d.dossier_id and (i.broken_at is not null or i.checked_at > now() - interval '2 days')
          order by i.broken_at nulls last limit 1
       ) c on true
 order by c.broken_at nulls last, d.slug limit 50`;
