import type { Config } from '../../config/config.js';
import { isLoopback } from '../../config/loopback.js';
import { rowsOf } from '../../database/queries.js';
import { type Finding, ok, warn } from './finding.js';
import { type Check, hasTable } from './patient.js';

/** Who is let in, by this environment's settings. */
export const checkAccess: Check = async (patient) => {
  if (patient.config.access === 'open') return [openFinding(patient.config)];
  if (!(await hasTable(patient, 'api_key'))) return [];
  const [row] = await rowsOf<{ admins: string }>(patient.dataSource, ADMINS);
  const admins = Number(row?.admins ?? 0);
  if (admins > 0) return [ok('access', `callers need keys; ${admins} admin keys are good`)];
  return [warn('access', 'callers need keys, and no admin key is good', 'palinode keys create --name admin --scope admin')];
};

function openFinding({ host, publicUrl }: Config): Finding {
  const remedy = 'Set ACCESS=keys, or make sure that the proxy before it authenticates.';
  if (!isLoopback(host)) return warn('access', `whoever reaches HOST=${host} may read and write everything`, remedy);
  if (!isLoopback(new URL(publicUrl).hostname)) {
    return warn('access', `open, and readers come by ${publicUrl}`, remedy);
  }
  return ok('access', 'open, on this machine only');
}

const ADMINS = `
select count(*) as admins from api_key
 where 'admin' = any(scopes) and dossiers is null and revoked_at is null and (expires_at is null or expires_at > now())`;
