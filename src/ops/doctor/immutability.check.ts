import { rowsOf } from '../../database/queries.js';
import { fail, type Finding, ok, warn } from './finding.js';
import { type Check, hasTable, type Patient } from './patient.js';

/** What is written once; the second is there from some migration on. */
const WRITTEN_ONCE = ['event', 'verified_head'];

const REMEDY =
  'Whoever disabled it could change what was recorded: run palinode verify, find out who it was, and restore the ' +
  'trigger as the migrations have it.';

/** That the database itself refuses changes of the log: its triggers, and the rights that the service lacks. */
export const checkImmutability: Check = async (patient) => {
  const findings: Finding[] = [];
  for (const table of WRITTEN_ONCE) {
    if (!(await hasTable(patient, table))) continue;
    const rights = await rightsOn(patient, table);
    findings.push(await triggersOf(patient, table));
    // Of a superuser the same is to be said of every table.
    if (!findings.some(({ detail }) => detail === rights.detail)) findings.push(rights);
  }
  return findings;
};

async function triggersOf({ dataSource }: Patient, table: string): Promise<Finding> {
  const rows = await rowsOf<{ operation: string }>(dataSource, UNGUARDED, [table]);
  if (rows.length === 0) return ok('immutability', `triggers refuse changes of “${table}”`);
  const open = rows.map(({ operation }) => operation).join(', ');
  return fail('immutability', `no enabled trigger refuses ${open} on “${table}”`, REMEDY);
}

async function rightsOn({ dataSource, isEmbedded }: Patient, table: string): Promise<Finding> {
  const [row] = await rowsOf<{ rights: string[]; is_superuser: boolean; role: string }>(dataSource, RIGHTS, [table]);
  const { rights = [], is_superuser: isSuperuser = false, role = '' } = row ?? {};
  if (isSuperuser) {
    const detail = `the role ${role} is a superuser, whom no right and no trigger stops`;
    if (isEmbedded) return ok('rights', `${detail}; palinode verify would tell`);
    return warn('rights', detail, 'Give the service a role of its own that is no superuser.');
  }
  if (rights.length === 0) return ok('rights', `the role ${role} may not change “${table}”`);
  const list = rights.join(', ');
  return fail('rights', `the role ${role} has ${list} on “${table}”`, `revoke ${list} on ${table} from ${role}, public;`);
}

/** Bits of pg_trigger.tgtype: before 2, delete 8, update 16, truncate 32 (catalog/pg_trigger.h). */
const UNGUARDED = `
select o.operation
  from (values ('UPDATE', 16), ('DELETE', 8), ('TRUNCATE', 32)) as o(operation, bit)
 where not exists (
         select 1 from pg_trigger t
          where t.tgrelid = to_regclass($1) and not t.tgisinternal and t.tgenabled in ('O', 'A')
            and t.tgtype & 2 > 0 and t.tgtype & o.bit > 0 and t.tgqual is null)
 order by o.bit desc`;

const RIGHTS = `
select array(select p from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as p
              where has_table_privilege(current_user, to_regclass($1), p)) as rights,
       (select rolsuper from pg_roles where rolname = current_user) as is_superuser,
       current_user as role`;
