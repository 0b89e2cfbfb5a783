import { emmettAppend } from './emmett-append.js';
import { EMMETT } from './emmett.js';
import { palinodeHttp } from './palinode-http.js';
import type { Row } from './row.js';

const STATEMENTS = 4_000;

export const row: Row = {
  title: 'Append over HTTP, 32 connections, against Emmett in process',
  unit: 'statements/s',
  contenders: [palinodeHttp(STATEMENTS), emmettAppend(STATEMENTS)],
  targets: [{ contender: 'Palinode over HTTP', against: EMMETT, atLeast: 1.5 }],
  notes: [
    `${STATEMENTS.toLocaleString('en')} statements a run, one POST each, into a new dossier; a connection sends the next when one is answered.`,
    'The service as `npm start` runs it, in a process of its own beside the client, with detection and alerts following the log as it grows; without keys.',
  ],
};
