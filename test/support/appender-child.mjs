/**
 * One of several processes that append to one dossier at once. Says "ready", starts at the first line on standard
 * input, and then writes one line of JSON: what became of each of its requests.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../dist/src/database/data-source-options.js';
import { GroupedAppender } from '../../dist/src/event-log/grouped-appender.js';
import { ReadModelProjector } from '../../dist/src/projections/read-model-projector.js';

const { url, dossier, work, appenders, rounds } = JSON.parse(process.argv[2]);
const dataSource = await new DataSource(dataSourceOptions(url, 4)).initialize();
const appender = new GroupedAppender(dataSource, new ReadModelProjector());

/** Appends one event and tells what came of it. */
async function append(type, data, wishes) {
  const plain = { notify: true, recordedBy: `process ${process.pid}`, causationId: null, correlationId: null };
  const event = { type, data, expectedVersion: null, id: randomUUID(), ...plain, ...wishes };
  const answer = await appender.append(dossier, { events: [event], guards: [] });
  const { id, stream, expectedVersion } = event;
  const version = answer.outcome === 'appended' ? answer.events[0].version : (answer.actual ?? null);
  return { id, stream, expectedVersion, outcome: answer.outcome, version };
}

const ACTORS = ['ukraine', 'russia', 'germany'];

const WORKS = {
  /** Statements, each a stream of its own, in a few slots that all share. */
  async statements(_, round) {
    const id = randomUUID();
    const data = {
      actor: ACTORS[round % 3],
      issue: 'negotiations',
      position: round % 2 ? 'dialogue' : 'terminated',
      modality: ['official', 'reported', 'leaked', 'inferred'][round % 4],
      stated: String(1950 + round),
      summary: 'said so',
      sources: [{ outlet: 'Desk', title: 'Notes' }],
    };
    return append('position.stated', data, { id, stream: `statement/${id}` });
  },
  /** Affiliations on a few streams that all share; every second one expects the version it saw last. */
  async affiliations(seen, round) {
    const actor = ACTORS[round % 3];
    const stream = `actor/${actor}`;
    const expectedVersion = round % 2 ? (seen.get(stream) ?? 1) : null;
    const told = await append(
      'actor.affiliated',
      { actor, of: 'talks', role: 'party', during: '../..', standing: 'in-office' },
      { stream, expectedVersion },
    );
    if (told.version !== null) seen.set(stream, told.version);
    return told;
  },
};

async function runAppender() {
  const seen = new Map();
  const told = [];
  for (let round = 0; round < rounds; round += 1) told.push(await WORKS[work](seen, round));
  return told;
}

process.stdout.write('"ready"\n');
await once(process.stdin, 'data');
const told = await Promise.all(Array.from({ length: appenders }, runAppender));
process.stdout.write(`${JSON.stringify(told.flat())}\n`);
process.stdin.destroy();
await dataSource.destroy();
