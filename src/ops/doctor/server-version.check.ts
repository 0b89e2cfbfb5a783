import { rowsOf } from '../../database/queries.js';
import { fail, ok } from './finding.js';
import type { Check } from './patient.js';

const OLDEST = 14;

export const checkServerVersion: Check = async ({ dataSource }) => {
  const [row] = await rowsOf<{ number: string; version: string }>(
    dataSource,
    `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
  );
  const major = Math.floor(Number(row?.number ?? 0) / 10_000);
  const version = row?.version ?? 'unknown';
  if (major >= OLDEST) return [ok('PostgreSQL', version)];
  return [fail('PostgreSQL', `${version}, older than ${OLDEST}`, `Move the database to a PostgreSQL from ${OLDEST} on.`)];
};
