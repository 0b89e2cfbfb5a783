import { pendingMigrations } from '../../database/migrate.js';
import { rowsOf } from '../../database/queries.js';
import { fail, type Finding, ok } from './finding.js';
import { type Check, hasTable } from './patient.js';

export const checkMigrations: Check = async (patient) => {
  const pending = await pendingMigrations(patient.dataSource);
  const unknown = (await hasTable(patient, 'migration')) ? await unknownTo(patient) : [];
  const findings: Finding[] = [];
  if (pending.length > 0) {
    findings.push(fail('migrations', `pending: ${pending.join(', ')}`, 'Run palinode migrate.'));
  }
  if (unknown.length > 0) {
    const remedy = 'A newer Palinode has migrated this database: run that version, or restore a backup of before.';
    findings.push(fail('migrations', `unknown to this version: ${unknown.join(', ')}`, remedy));
  }
  return findings.length > 0 ? findings : [ok('migrations', `all ${patient.dataSource.migrations.length} are done`)];
};

async function unknownTo({ dataSource }: Parameters<Check>[0]): Promise<string[]> {
  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const rows = await rowsOf<{ name: string }>(dataSource, 'select name from migration order by timestamp');
  return rows.map(({ name }) => name).filter((name) => !known.has(name));
}
