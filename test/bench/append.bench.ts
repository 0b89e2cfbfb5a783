import { bareInsert } from './bare-insert.js';
import { emmettAppend } from './emmett-append.js';
import { EMMETT } from './emmett.js';
import { palinodeAppend } from './palinode-append.js';
import type { Row } from './row.js';

const STATEMENTS = 4_000;

export const row: Row = {
  title: 'Append, in process, 32 writers at once, one statement each',
  unit: 'statements/s',
  contenders: [palinodeAppend(STATEMENTS), emmettAppend(STATEMENTS), bareInsert(STATEMENTS)],
  targets: [
    { contender: 'Palinode', against: EMMETT, atLeast: 4 },
    { contender: 'Palinode', against: 'bare INSERT', atLeast: 0.75 },
  ],
  notes: [
    `${STATEMENTS.toLocaleString('en')} statements a run, of 200 actors on 50 issues, into a new dossier; the next is sent when one is answered.`,
    'Palinode: validation of form and references, expected version 0, dedupe by id, guards, hash chain, all projections; a pool of 10.',
    'Emmett: a stream a statement, expected not to exist, and one inline SQL projection that keeps the current stance; the pool it makes itself.',
    'Bare INSERT: one row of id and JSON, 32 connections, no transaction around it.',
  ],
};
