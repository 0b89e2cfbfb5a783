import { rowsOf } from '../../database/queries.js';
import { fail, type Finding, ok } from './finding.js';
import type { Check } from './patient.js';

/** What each setting keeps from being lost. */
const NEEDED: Readonly<Record<string, string>> = {
  fsync: 'a power cut loses what was answered 201, or the whole database',
  full_page_writes: 'a power cut can leave pages half written',
  synchronous_commit: 'a crash loses the last moments of what was answered 201',
};

/** That the server keeps what it has confirmed. */
export const checkDurability: Check = async ({ dataSource }) => {
  const sql = 'select name, setting from pg_settings where name = any($1) order by name';
  const rows = await rowsOf<{ name: string; setting: string }>(dataSource, sql, [Object.keys(NEEDED)]);
  const off = rows.filter(({ setting }) => setting === 'off');
  if (off.length === 0) return [ok('durability', rows.map(({ name, setting }) => `${name} ${setting}`).join(', '))];
  return off.map(({ name }): Finding => {
    const remedy = `alter system set ${name} = on; and restart or reload the server. See too that neither role nor database sets it off.`;
    return fail('durability', `${name} is off: ${NEEDED[name]}`, remedy);
  });
};
