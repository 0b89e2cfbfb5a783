import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { ProblemResponse } from '../../src/http/problem.response.js';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import type { BatchReport } from '../../src/recording/batch-report.js';
import { eventually } from '../support/http-client.js';
import { suiteService } from '../support/suite-service.js';

const D = '/v1/dossiers/talks';
const MIB = 1024 * 1024;
const LOCK_WAIT_MS = 5_000;
const SCALE = { orientation: 'directed', softEnd: 'high', positions: [{ code: 'no', label: 'No', value: 0 }, { code: 'yes', label: 'Yes', value: 100 }] };
const GROUND = [
  { type: 'actor.registered', data: { actor: 'ada', name: 'Ada', kind: 'person' } },
  { type: 'issue.defined', data: { issue: 'neutrality', title: 'Neutrality', scale: SCALE } },
];

function statement(changes: object = {}, id = randomUUID()): object {
  const said = { actor: 'ada', issue: 'neutrality', position: 'yes', modality: 'official', stated: '2022-03-29', summary: 'Said yes.' };
  return { id, type: 'position.stated', data: { ...said, sources: [{ outlet: 'Gazette', title: 'Talks' }], ...changes } };
}

const ndjson = (lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

describe('A batch', () => {
  // Little more than the service takes at rest: what grows with a batch would not fit.
  const suite = suiteService({ NODE_OPTIONS: '--max-old-space-size=160' });

  const lastSequence = async (): Promise<number> => (await suite.api.get<DossierResponse>(D)).body.lastSequence;

  /** A request whose body is written bit by bit. */
  function sending(query = ''): { sent: ClientRequest; answer: Promise<{ status: number; body: BatchReport & ProblemResponse }> } {
    const headers = { 'content-type': 'application/x-ndjson' };
    const sent = request(`${suite.url}${D}/events/batch${query}`, { method: 'POST', headers });
    const answer = once(sent, 'response').then(async ([response]: IncomingMessage[]) => {
      const pieces: Buffer[] = [];
      for await (const piece of response ?? []) pieces.push(piece as Buffer);
      return { status: response?.statusCode ?? 0, body: JSON.parse(Buffer.concat(pieces).toString()) };
    });
    return { sent, answer };
  }

  async function staged(): Promise<number> {
    const client = new pg.Client({ connectionString: suite.databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ count: number }>('select count(*)::integer from staged_line');
      return rows[0]?.count ?? 0;
    } finally {
      await client.end();
    }
  }

  /** Lines sent as they are made, so that the sender holds no more of them than the service does. */
  async function streamed(lines: Iterable<string>, query = ''): Promise<{ status: number; body: BatchReport & ProblemResponse }> {
    const answer = await fetch(`${suite.url}${D}/events/batch${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: Readable.toWeb(Readable.from(lines, { objectMode: false })) as ReadableStream,
      duplex: 'half',
    });
    return { status: answer.status, body: (await answer.json()) as BatchReport & ProblemResponse };
  }

  beforeAll(async () => {
    await suite.api.post('/v1/dossiers', { slug: 'talks', title: 'Talks' });
    expect((await suite.api.post(`${D}/events/batch`, GROUND)).status).toBe(201);
  });

  it('that is sent slowly keeps nobody waiting, and is recorded as a whole when it has come', async () => {
    const { sent, answer } = sending();
    sent.write(ndjson(Array.from({ length: 2_500 }, () => statement())));
    await eventually(staged, (lines) => lines >= 1_000);
    const before = await lastSequence();
    // Were the head held, this would never be answered.
    expect((await suite.api.post(`${D}/events`, statement())).status).toBe(201);
    expect(await lastSequence()).toBe(before + 1);
    sent.end(ndjson([statement()]));
    const { status, body } = await answer;
    expect([status, body.accepted, body.firstSequence, body.lastSequence]).toEqual([201, 2_501, before + 2, before + 2_502]);
    expect([await lastSequence(), await staged()]).toEqual([before + 2_502, 0]);
  });

  it('lets earlier lines count for later ones, however many lie between', async () => {
    const [first, issue] = [randomUUID(), { type: 'issue.defined', data: { issue: 'borders', title: 'Borders', scale: SCALE } }];
    const between = Array.from({ length: 2_200 }, () => statement({ issue: 'borders' }));
    const corrected = { type: 'statement.corrected', data: { statement: first, corrected: { position: 'no' }, why: 'Misheard.' } };
    const lines = [issue, statement({ issue: 'borders' }, first), ...between, corrected, { type: 'statement.retracted', data: { statement: first, why: 'Never said.' } }];
    const { status, body } = await streamed([ndjson(lines)]);
    expect([status, body.accepted]).toEqual([201, lines.length]);
    const late = { type: 'statement.corrected', data: { statement: first, corrected: { position: 'yes' }, why: 'After all.' } };
    const refused = await streamed([ndjson([...between.map(() => statement()), late])]);
    expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/2201/data/statement']]);
  });

  it('counts a line that comes twice once, and refuses one id with two contents by its line', async () => {
    const [twice, id] = [statement(), randomUUID()];
    const many = Array.from({ length: 1_500 }, () => statement());
    const { body } = await streamed([ndjson([twice, ...many, twice])]);
    expect([body.accepted, body.duplicates]).toEqual([1_501, 1]);
    expect((await streamed([ndjson([twice, ...many])])).body).toMatchObject({ accepted: 0, duplicates: 1_501 });
    const before = await lastSequence();
    const [once, unlike] = [statement({}, id), statement({ position: 'no' }, id)];
    const refused = await streamed([ndjson([once, ...many.map(() => statement()), unlike])]);
    expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/1502/id']]);
    expect(await lastSequence()).toBe(before);
  });

  it('whose sender goes away records nothing, and leaves nothing behind', async () => {
    const before = await lastSequence();
    const { sent, answer } = sending();
    sent.write(ndjson(Array.from({ length: 2_500 }, () => statement())));
    await eventually(staged, (lines) => lines >= 1_000);
    sent.destroy();
    await expect(answer).rejects.toThrow();
    expect([await eventually(staged, (lines) => lines === 0), await lastSequence()]).toEqual([0, before]);
  });

  it('in chunks, whose sender goes away, keeps those that were whole, and goes on when it is sent again', async () => {
    const lines = Array.from({ length: 2_600 }, () => statement());
    const before = await lastSequence();
    const { sent, answer } = sending('?atomic=false');
    sent.write(ndjson(lines));
    await eventually(lastSequence, (last) => last === before + 2_000);
    sent.destroy();
    await expect(answer).rejects.toThrow();
    expect((await streamed([ndjson(lines)], '?atomic=false')).body).toMatchObject({ accepted: 600, duplicates: 2_000, failed: 0 });
    expect(await lastSequence()).toBe(before + 2_600);
  });

  it('in chunks waits while something else holds the dossier for long, and is recorded then', async () => {
    const other = new pg.Client({ connectionString: suite.databaseUrl });
    await other.connect();
    try {
      await other.query('begin');
      await other.query("select 1 from dossier_head where dossier_id = (select dossier_id from dossier where slug = 'talks') for update");
      const sent = streamed([ndjson([statement(), statement()])], '?atomic=false');
      // Longer than a statement of the service waits for a lock.
      await setTimeout(LOCK_WAIT_MS + 500);
      await other.query('rollback');
      const { status, body } = await sent;
      expect([status, body]).toEqual([200, expect.objectContaining({ accepted: 2, duplicates: 0, failed: 0 })]);
    } finally {
      await other.end();
    }
  });

  it('of more than fifty thousand events is not taken as one, and leaves the log as it was', async () => {
    const before = await lastSequence();
    const line = '{"type":"actor.registered","data":{"actor":"x","name":"X","kind":"person"}}\n';
    const { status, body } = await streamed([line.repeat(50_001)]);
    expect([status, body.code, await lastSequence()]).toEqual([413, 'atomic-batch-too-large', before]);
    expect(await staged()).toBe(0);
  });

  it('lists the faults of a thousand lines at most, of form and of reference alike', async () => {
    const before = await lastSequence();
    const lines = [...Array.from({ length: 2_000 }, () => statement({ actor: 'nobody' })), statement({ commitment: 9 })];
    const { status, body } = await streamed([ndjson(lines)]);
    expect([status, body.code, body.errors?.length, body.errors?.[0]?.pointer]).toEqual([422, 'batch-refused', 1_000, '/1/data/actor']);
    expect(body.detail).toContain('2001 of 2001 lines');
    expect(await lastSequence()).toBe(before);
  });

  it('of any size takes no more memory than a small one, atomic or not', async () => {
    // Each faulty line some 100 KB; together about as much as the service may hold at most.
    const [note, count] = ['x'.repeat(100_000), 1_400];
    expect(note.length * count).toBeGreaterThan(128 * MIB);
    function* large(): Generator<string> {
      for (let index = 0; index < count; index += 1) yield ndjson([statement({ note }), ...(index % 20 === 0 ? [statement()] : [])]);
    }
    const inChunks = await streamed(large(), '?atomic=false');
    expect([inChunks.status, inChunks.body.accepted, inChunks.body.failed]).toEqual([200, count / 20, count]);
    const together = await streamed(large());
    expect([together.status, together.body.errors?.[0]?.pointer, together.body.errors?.length]).toEqual([422, '/1/data/note', 1_000]);
    expect((await suite.api.get(D)).status).toBe(200);
  });
});
