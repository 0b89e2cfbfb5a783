import { COPY, copyImport } from './copy-import.js';
import { CSV, csvImport, NDJSON, ndjsonImport } from './palinode-import.js';
import type { Row } from './row.js';

const STATEMENTS = 200_000;

export const row: Row = {
  title: 'Import of 200,000 statements',
  unit: 'statements/s',
  contenders: [ndjsonImport(STATEMENTS), csvImport(STATEMENTS), copyImport(STATEMENTS)],
  targets: [
    { contender: NDJSON, against: COPY, atLeast: 0.3 },
    { contender: CSV, against: COPY, atLeast: 0.3 },
  ],
  notes: [
    'From a file on disk until the last statement is on the log and projected, in chunks of a thousand that are committed as they come (`atomic=false`).',
    'Palinode: validation of form and references, dedupe by id, guards, a salted hash of each payload, the hash chain, all projections.',
    'COPY: the very rows that this makes of the table `event`, hashes and all, ready made in a file that the server reads itself, into a table with the same indexes.',
  ],
  runs: 3,
};
