import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import { suiteService } from '../support/suite-service.js';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
const MAP = fileURLToPath(new URL('../../fixtures/unga-votes/columns.json', import.meta.url));
const VOTES = fileURLToPath(new URL('../../fixtures/unga-votes/votes-excerpt.csv', import.meta.url));

const actor = (index: number): object => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  type: 'actor.registered',
  data: { actor: `actor-${index}`, name: `Actor ${index}`, kind: 'person' },
});

describe('palinode import', () => {
  const suite = suiteService();
  let place = '';

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'palinode-import-'));
  });
  afterAll(() => rm(place, { recursive: true }));

  async function imported(file: string, ...options: string[]): Promise<{ code: number | null; out: string; err: string }> {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [CLI, 'import', file, '--url', suite.url, ...options], { env: { PATH } });
    const [out, err] = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray());
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out: ((await out) ?? []).join(''), err: ((await err) ?? []).join('') };
  }

  async function file(name: string, text: string): Promise<string> {
    await writeFile(join(place, name), text);
    return join(place, name);
  }

  it('records a file of events in pieces, names the refused line of the file, and goes on where it was cut off', async () => {
    const lines = Array.from({ length: 5_400 }, (_, index) => JSON.stringify(actor(index)));
    const faulty = lines.with(5_300, '{"type":"actor.registered","data":{"actor":"No Slug","name":"X","kind":"person"}}');
    const path = await file('people.ndjson', `\n${faulty.join('\n')}\n`);
    const first = await imported(path, '--dossier', 'people');
    expect([first.code, first.out]).toEqual([1, expect.stringContaining('The dossier people is opened.')]);
    expect(first.out).toContain('line 5302: ');
    expect(first.out).toContain('5,400 events sent: 5,399 events recorded, 0 known already, 1 refused.');
    // No terminal, so plain lines.
    expect(first.err).toMatch(/^Importing .*people\.ndjson: [\d,]+ of [\d,]+ bytes\nLooking for shifts: [\d,]+ of [\d,]+ events\n$/);
    const again = await imported(await file('people.jsonl', lines.join('\n')), '--dossier', 'people');
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('1 events recorded, 5,399 known already, 0 refused.')]);
    expect((await suite.api.get<DossierResponse>('/v1/dossiers/people')).body.counts.actors).toBe(5_400);
  });

  it('records the rows of a CSV file by a map, once however often it is sent', async () => {
    const first = await imported(VOTES, '--dossier', 'votes', '--map', MAP);
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/rows sent: .* 0 known already, 0 refused/)]);
    const again = await imported(VOTES, '--dossier', 'votes', '--map', MAP);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining(': 0 events recorded')]);
  });

  it('says what it needs, and ends with 1, where a wish is not whole or a file is none of its kinds', async () => {
    const wishes: [string, string[], string][] = [
      [VOTES, ['--dossier', 'votes'], '--map'],
      [await file('one.ndjson', '{}'), [], '--dossier'],
      [await file('one.xlsx', ''), ['--dossier', 'votes'], '.csv'],
      [join(place, 'none.csv'), ['--dossier', 'votes'], 'cannot be read'],
    ];
    for (const [path, options, words] of wishes) {
      const { code, err } = await imported(path, ...options);
      expect([code, err]).toEqual([1, expect.stringContaining(words)]);
    }
  });

  it('hands the export of a whole dossier over to be restored', async () => {
    const line = { dossier: 'elsewhere', sequence: 1, hash: '00', previousHash: '11' };
    const { code, err } = await imported(await file('export.ndjson', `${JSON.stringify(line)}\n`));
    expect([code, err]).toEqual([1, expect.stringContaining('export')]);
  });
});
