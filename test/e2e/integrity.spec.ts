import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { type Element, xml2js } from 'xml-js';
import { rowsOf } from '../../src/database/queries.js';
import type { HeadsFeedResponse } from '../../src/views/integrity/heads-feed.response.js';
import type { IntegrityResponse } from '../../src/views/integrity/integrity.response.js';
import type { ProofResponse } from '../../src/views/integrity/proof.response.js';
import { openDataSource } from '../support/dossier-log.js';
import { recordTalks, type TalkIds } from '../support/recorded-talks.js';
import { type CommandRun, palinode } from '../support/run-cli.js';
import { suiteService } from '../support/suite-service.js';
import { asSuperuser, chainAnew } from '../support/tampering.js';

const D = '/v1/dossiers/talks';
const DEAD = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };

const verifyCli = (options: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CommandRun> =>
  palinode(environment, 'verify', ...options);

/** As an independent reader of docs/integrity.md would: with SHA-256 and RFC 8785, and nothing of ours. */
function recompute({ event, links, head }: ProofResponse): string {
  const sha = (...parts: (Buffer | string)[]): string => {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    return hash.digest('hex');
  };
  if (event.data !== null) expect(sha(Buffer.from(event.salt ?? '', 'hex'), canonicalize(event.data) ?? '')).toBe(event.dataHash);
  let hash = event.previousHash;
  for (const link of [event, ...links]) {
    const { dossier, sequence, id, type, stream, version, schemaVersion, notify, recordedAt, recordedBy, causationId, correlationId, dataHash } = link;
    expect(link.previousHash).toBe(hash);
    const place = `${dossier}\n${sequence}\n${id}\n${type}\n${stream}\n${version}\n${schemaVersion}\n${notify}`;
    const origin = `${recordedAt}\n${recordedBy}\n${causationId ?? ''}\n${correlationId ?? ''}\n${dataHash}`;
    hash = sha(Buffer.from(hash, 'hex'), `palinode-chain-v1\n${place}\n${origin}`);
    expect(link.hash).toBe(hash);
  }
  expect((links.at(-1) ?? event).sequence <= head.sequence).toBe(true);
  return hash;
}

describe('Whether a log is what was recorded', () => {
  const suite = suiteService();
  let ids: TalkIds;
  let database: DataSource;
  let folder: string;
  let sound: string;

  beforeAll(async () => {
    ids = await recordTalks(suite.api, 'talks');
    database = await openDataSource(suite.databaseUrl);
    folder = await mkdtemp(join(tmpdir(), 'palinode-verify-'));
    sound = await exported();
  });
  afterAll(async () => {
    await database.destroy();
    await rm(folder, { recursive: true });
  });

  const exported = async (): Promise<string> => (await fetch(`${suite.url}${D}/events`, { headers: { accept: 'application/x-ndjson' } })).text();
  const verified = async (): Promise<IntegrityResponse> => (await suite.api.post<IntegrityResponse>(`${D}/integrity`, {})).body;
  const saved = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const key = async () => {
    const [row] = await rowsOf<{ dossier_id: number }>(database, `select dossier_id from dossier where slug = 'talks'`);
    return { dossierId: row?.dossier_id ?? 0, slug: 'talks' };
  };

  it('is not known before the first verification, then told with the head', async () => {
    expect((await suite.api.get<IntegrityResponse>(`${D}/integrity`)).body).toMatchObject({ status: 'unchecked', verifiedHead: null, whole: null });
    const found = await verified();
    const { lastSequence } = found;
    expect(found).toMatchObject({ status: 'sound', fault: null, verifiedHead: { sequence: lastSequence }, whole: { after: 0, events: lastSequence, outcome: 'sound' } });
    expect((await suite.api.get<IntegrityResponse>(`${D}/integrity`)).body).toEqual(found);
  });

  it('is proven for an event to whoever can compute SHA-256', async () => {
    const { body } = await suite.api.get<ProofResponse>(`${D}/events/${ids.law}/proof`);
    expect(body.next).toBeNull();
    expect(recompute(body)).toBe(body.head.hash);
    expect(body.head).toEqual((await verified()).verifiedHead);
    expect(body.algorithm.fields).toHaveLength(13);
  });

  it('is proven in parts, each from where the one before ended', async () => {
    let path: string | null = `${D}/events/${ids.law}/proof?links=2`;
    const whole = (await suite.api.get<ProofResponse>(`${D}/events/${ids.law}/proof`)).body;
    const links: ProofResponse['links'] = [];
    while (path !== null) {
      const part: ProofResponse = (await suite.api.get<ProofResponse>(path)).body;
      expect([part.head, part.links.length <= 2]).toEqual([whole.head, true]);
      links.push(...part.links);
      path = part.next === null ? null : `${D}/events/${ids.law}/proof?links=2&cursor=${part.next}`;
    }
    expect(links).toEqual(whole.links);
  });

  it.each([
    ['links=0', 422],
    ['links=1001', 422],
    ['cursor=nonsense', 422],
    [`cursor=${Buffer.from('["9999999999999999","1"]').toString('base64url')}`, 422],
  ])('is not proven for ?%s', async (query, status) => {
    expect((await suite.api.get(`${D}/events/${ids.law}/proof?${query}`)).status).toBe(status);
  });

  it('is published: the heads as JSON Feed and as Atom, by ids that name them', async () => {
    const { verifiedHead } = await verified();
    const feed = await suite.api.get<HeadsFeedResponse>(`${D}/integrity.json`);
    expect(feed.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    expect(feed.body.items[0]).toMatchObject({
      id: `urn:palinode:head:talks:${verifiedHead?.sequence}:${verifiedHead?.hash}`,
      title: `${verifiedHead?.sequence}:${verifiedHead?.hash}`,
      _palinode: { dossier: 'talks', ...verifiedHead },
    });
    const atom = xml2js(await (await fetch(`${suite.url}${D}/integrity.atom`)).text()) as Element;
    const entries = (atom.elements?.[0]?.elements ?? []).filter(({ name }) => name === 'entry');
    expect(entries).toHaveLength(feed.body.items.length);
  });

  it('is told by the command for an export, with no database and no service', async () => {
    const file = await saved('sound.ndjson', sound);
    const found = await verifyCli([file], DEAD);
    expect([found.code, found.out]).toEqual([0, expect.stringMatching(/^talks: sound, \d+ events.*\n {2}Head \d+:\w{64}\n/)]);
    const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
    expect(spawnSync(process.execPath, [cli, 'verify', '-'], { input: sound, env: DEAD }).status).toBe(0);
    const cut = await saved('cut.ndjson', sound.slice(0, sound.length - 40));
    expect(await verifyCli([cut], DEAD)).toMatchObject({ code: 1, out: expect.stringMatching(/BROKEN at event \d+, line \d+ of .*cut\.ndjson/) });
    const forged = await saved('forged.ndjson', sound.split('\n').map((line, index) => (index === 6 ? line.replace('"notify":true', '"notify":false') : line)).join('\n'));
    expect(await verifyCli([forged], DEAD)).toMatchObject({ code: 1, out: expect.stringContaining('talks: BROKEN at event 7, line 7 of') });
  });

  it('is told by the command for a running service and for a database', async () => {
    const service = await verifyCli(['--url', suite.url]);
    expect([service.code, service.out]).toEqual([0, expect.stringMatching(/talks: sound[^]*The service itself finds it sound up to \d+:/)]);
    expect(await verifyCli(['--dossier', 'talks'], { DATABASE_URL: suite.databaseUrl })).toMatchObject({ code: 0, out: expect.stringContaining('talks: sound') });
    expect((await verifyCli(['--dossier', 'none'], { DATABASE_URL: suite.databaseUrl })).code).toBe(1);
  });

  it.each([
    [['a.ndjson', '--url', 'http://127.0.0.1:1'], 'not both'],
    [['a.ndjson', '--head', '12:abc'], 'is no head'],
    [['--head', `12:${'ab'.repeat(32)}`], 'name it with --dossier'],
    [['--heads', 'nowhere.json', '--dossier', 'talks'], 'cannot be read'],
    [['--unknown'], 'unknown option'],
  ])('is not told for %j: the command is not understood', async (options, why) => {
    expect(await verifyCli(options, DEAD)).toMatchObject({ code: 2, err: expect.stringContaining(why) });
  });

  it('is told by service and command alike where a superuser changed one byte', async () => {
    const { verifiedHead } = await verified();
    const feed = await saved('heads.json', JSON.stringify((await suite.api.get(`${D}/integrity.json`)).body));
    const { dossierId } = await key();
    const set = (sql: string) => asSuperuser(database, (runner) => runner.query(`${sql} where dossier_id = $1 and sequence = 4`, [dossierId]));
    const [before] = await rowsOf<{ data: unknown }>(database, 'select data from event where dossier_id = $1 and sequence = 4', [dossierId]);
    await set(`update event set data = data || '{"name": "forged"}'`);
    expect(await verified()).toMatchObject({ status: 'broken', fault: { sequence: 4, foundBy: 'whole' }, verifiedHead, whole: { outcome: 'broken', events: 3 } });
    const ready = await suite.api.get<{ integrity: unknown }>('/health/ready');
    expect([ready.status, ready.body.integrity]).toEqual([200, { broken: ['talks'] }]);
    const file = await saved('tampered.ndjson', await exported());
    const told = [
      await verifyCli([file], DEAD),
      await verifyCli(['--url', suite.url, '--dossier', 'talks']),
      await verifyCli([], { DATABASE_URL: suite.databaseUrl }),
    ];
    expect(told.map(({ code, out }) => [code, /BROKEN at event (\d+)/.exec(out)?.[1]])).toEqual([[1, '4'], [1, '4'], [1, '4']]);

    // Chained anew it is whole in itself; whoever holds a head knows better.
    await asSuperuser(database, async (runner) => chainAnew(runner, await key()));
    const rewritten = await saved('rewritten.ndjson', await exported());
    expect((await verifyCli([rewritten], DEAD)).code).toBe(0);
    const head = `${verifiedHead?.sequence}:${verifiedHead?.hash}`;
    for (const held of [['--head', head], ['--heads', feed]]) {
      const found = await verifyCli([rewritten, ...held], DEAD);
      expect([found.code, found.out]).toEqual([1, expect.stringMatching(new RegExp(`BROKEN at event ${verifiedHead?.sequence}[^]*a head published for it`))]);
    }
    expect(await verified()).toMatchObject({ status: 'broken', fault: { sequence: verifiedHead?.sequence } });

    // As a backup restores it.
    await set(`update event set data = '${JSON.stringify(before?.data).replaceAll("'", "''")}'`);
    await asSuperuser(database, async (runner) => chainAnew(runner, await key()));
    expect(await verified()).toMatchObject({ status: 'sound', fault: null });
    expect((await verifyCli(['--url', suite.url, '--dossier', 'talks', '--heads', feed])).code).toBe(0);
  });
});
