import { describe, expect, it } from '@jest/globals';
import type { ProblemResponse } from '../../src/http/problem.response.js';
import { suiteService } from '../support/suite-service.js';

const D = '/v1/dossiers/votes';
const MAP = {
  actor: { column: 'country', kind: 'state' },
  issue: {
    column: 'question',
    scale: {
      orientation: 'bipolar',
      poles: { low: 'against', high: 'for' },
      positions: [
        { code: 'no', label: 'No', value: 0 },
        { code: 'yes', label: 'Yes', value: 100 },
      ],
    },
  },
  position: { column: 'vote' },
  stated: { column: 'date' },
  modality: { value: 'official' },
  summary: { template: 'Voted {vote}.' },
  source: { outlet: { value: 'Assembly' }, title: { value: 'Roll call' } },
  key: ['country', 'question', 'date'],
};
const ROWS = 'date,country,question,vote\n1987-12-06,Ruritania,Peace,no\n1988-12-06,Ruritania,Peace,yes\n';

describe('A CSV file sent as a form', () => {
  const suite = suiteService();

  async function sent(form: FormData): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(`${suite.url}${D}/import`, { method: 'POST', body: form });
    return { status: answer.status, body: await answer.json() };
  }

  it('is read by a map sent as a file beside it, and by a map sent as a field', async () => {
    expect((await suite.api.post('/v1/dossiers', { slug: 'votes', title: 'Votes' })).status).toBe(201);
    const asFile = new FormData();
    asFile.append('map', new Blob([JSON.stringify(MAP)]), 'columns.json');
    asFile.append('file', new Blob([ROWS]), 'rows.csv');
    expect(await sent(asFile)).toMatchObject({ status: 201, body: { accepted: 4, duplicates: 0, failed: 0 } });
    const asField = new FormData();
    asField.append('map', JSON.stringify(MAP));
    asField.append('file', new Blob([ROWS]), 'rows.csv');
    expect(await sent(asField)).toMatchObject({ status: 201, body: { accepted: 0, duplicates: 2, failed: 0 } });
  });

  it('without its map is refused, and says which part is missing', async () => {
    const form = new FormData();
    form.append('file', new Blob([ROWS]), 'rows.csv');
    const { status, body } = await sent(form);
    expect([status, (body as ProblemResponse).errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/map']]);
  });
});
