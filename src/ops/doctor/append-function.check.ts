import { rowsOf } from '../../database/queries.js';
import { fail, ok } from './finding.js';
import type { Check } from './patient.js';

/** That events can be appended at all. */
export const checkAppendFunction: Check = async ({ dataSource }) => {
  const [row] = await rowsOf<{ may: boolean | null }>(dataSource, MAY_APPEND);
  if (row?.may === true) return [ok('appending', 'the function append_events is there')];
  const detail = row?.may === false ? 'this role may not call append_events' : 'the function append_events is missing';
  const remedy = row?.may === false ? 'grant execute on function append_events to the service’s role;' : 'Run palinode migrate; if nothing is pending, restore the schema from a backup.';
  return [fail('appending', detail, remedy)];
};

const MAY_APPEND = `
select bool_or(has_function_privilege(current_user, oid, 'EXECUTE')) as may
  from pg_proc where proname = 'append_events' and pronamespace = current_schema()::regnamespace`;
