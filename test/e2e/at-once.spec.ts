import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { BatchReport } from '../../src/recording/batch-report.js';
import { suiteService } from '../support/suite-service.js';

const D = '/v1/dossiers/crowd';
const ROUNDS = 20;

const statement = (over: object = {}): object => ({
  type: 'position.stated',
  data: {
    actor: 'ada',
    issue: 'bridge',
    position: 'for',
    modality: 'official',
    stated: '2026-05',
    summary: 'For it.',
    sources: [{ outlet: 'Gazette', title: 'Report' }],
    ...over,
  },
});

const actor = (slug: string): object => ({ type: 'actor.registered', data: { actor: slug, name: slug, kind: 'person' } });
const ndjson = (lines: readonly object[]): string => lines.map((line) => JSON.stringify(line)).join('\n');

/** What two clients, or one that repeats itself, do at the same moment. */
describe('At once', () => {
  const suite = suiteService();

  beforeAll(async () => {
    await suite.api.post('/v1/dossiers', { slug: 'crowd', title: 'The crowd' });
    const positions = [{ code: 'for', label: 'For' }, { code: 'against', label: 'Against' }];
    const issue = { type: 'issue.defined', data: { issue: 'bridge', title: 'Bridge', scale: { orientation: 'nominal', positions } } };
    expect((await suite.api.post(`${D}/events/batch`, [actor('ada'), issue])).status).toBe(201);
  });

  it('the same event sent eight times is recorded once, and each sender gets it', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const event = { ...actor(`twin-${round}`), id: randomUUID() };
      const answers = await Promise.all(Array.from({ length: 8 }, () => suite.api.post<{ sequence: number }>(`${D}/events`, event)));
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
      expect(new Set(answers.map((answer) => answer.body.sequence)).size).toBe(1);
    }
  });

  it('batches that overlap record what they share once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const lines = Array.from({ length: 6 }, (_, index) => ({ ...actor(`shared-${round}-${index}`), id: randomUUID() }));
      const batches = [lines.slice(0, 4), lines.slice(2)].map((own) => suite.api.post<BatchReport>(`${D}/events/batch`, ndjson(own)));
      const answers = await Promise.all(batches);
      expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
      expect(answers.reduce((sum, { body }) => sum + body.accepted, 0)).toBe(6);
      expect(answers.reduce((sum, { body }) => sum + body.duplicates, 0)).toBe(2);
    }
  });

  it('order words that would close a circle together are not both recorded', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [a, b] = [randomUUID(), randomUUID()];
      expect((await suite.api.post(`${D}/events/batch`, [{ ...statement(), id: a }, { ...statement(), id: b }])).status).toBe(201);
      const between = (after: string, before: string): object =>
        statement({ after: [{ statement: after, words: 'later' }], before: [{ statement: before, words: 'earlier' }] });
      const answers = await Promise.all([suite.api.post(`${D}/events`, between(a, b)), suite.api.post(`${D}/events`, between(b, a))]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422]);
    }
  });

  it('a statement cannot be retracted twice', async () => {
    const { body } = await suite.api.post<{ id: string }>(`${D}/events`, statement());
    const retraction = (): object => ({ type: 'statement.retracted', data: { statement: body.id, why: 'Wrong.' } });
    const answers = await Promise.all(Array.from({ length: 4 }, () => suite.api.post(`${D}/events`, retraction())));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422, 422, 422]);
  });

  it('a batch that need not be atomic loses only the lines that conflict, and names them', async () => {
    const lines = [actor('one'), { ...actor('two'), expectedVersion: 5 }, actor('three')];
    const { status, body } = await suite.api.post<BatchReport>(`${D}/events/batch?atomic=false`, ndjson(lines));
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 2, failed: 1, lines: [{ problem: null }, { line: 2, problem: { code: 'version-conflict' } }, { problem: null }] });
    const atomic = await suite.api.post(`${D}/events/batch`, ndjson([actor('four'), { ...actor('five'), expectedVersion: 5 }]));
    expect(atomic).toMatchObject({ status: 422, body: { code: 'batch-refused', errors: [{ pointer: '/2/expectedVersion' }] } });
  });

  it('a batch of a great many lines is refused where it is to be atomic, else each is counted and some are listed', async () => {
    expect(await suite.api.post(`${D}/events/batch`, '1\n'.repeat(60_000))).toMatchObject({ status: 413, body: { code: 'atomic-batch-too-large' } });
    const { status, body } = await suite.api.post<BatchReport>(`${D}/events/batch?atomic=false`, '1\n'.repeat(60_000));
    expect([status, body.failed, body.accepted, body.lines.length]).toEqual([200, 60_000, 0, 1_000]);
    expect((await suite.api.get('/health/live')).status).toBe(200);
  });

  it('a batch of thousands is written in one go', async () => {
    const lines = Array.from({ length: 8_000 }, (_, index) => actor(`many-${index}`));
    const { status, body } = await suite.api.post<BatchReport>(`${D}/events/batch`, ndjson(lines));
    expect([status, body.accepted, body.lines.length]).toEqual([201, 8_000, 0]);
    expect((body.lastSequence ?? 0) - (body.firstSequence ?? 0)).toBe(7_999);
  });
});
