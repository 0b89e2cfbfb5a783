import { rowsOf } from '../../database/queries.js';
import { ok, warn } from './finding.js';
import type { Check } from './patient.js';

interface Row {
  readonly most: number;
  readonly others: number;
}

/** That the server has connections enough for this service's pool beside everybody else's. */
export const checkConnections: Check = async ({ dataSource, config }) => {
  const [row] = await rowsOf<Row>(dataSource, CONNECTIONS);
  const { most = 0, others = 0 } = row ?? {};
  const words = `${most} for ordinary users, ${others} in use by other programs, and a pool of ${config.databasePool} for each replica`;
  if (others + config.databasePool <= most) return [ok('connections', words)];
  return [warn('connections', words, 'Raise the server’s max_connections, or lower DATABASE_POOL.')];
};

const CONNECTIONS = `
select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as most,
       (select count(*)::int from pg_stat_activity
         where backend_type = 'client backend' and application_name not like 'palinode%') as others`;
