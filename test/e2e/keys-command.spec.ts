import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyHolder } from '../support/key-holder.js';
import { palinode } from '../support/run-cli.js';
import { RunningService } from '../support/running-service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const KEY = /pal_[0-9a-f]{12}_[\w-]{43}/;
const ID = /id +([0-9a-f-]{36})/;

describe('palinode keys', () => {
  let database: TestDatabase;
  let service: RunningService;

  beforeAll(async () => {
    database = await createTestDatabase();
    service = await RunningService.start({ DATABASE_URL: database.url, ACCESS: 'keys' });
  });

  afterAll(async () => {
    await service.stop();
    await database.drop();
  });

  it('makes the first key beside the database, and with it others of the running service', async () => {
    const beside = { DATABASE_URL: database.url };
    const first = await palinode(beside, 'keys', 'create', '--name', 'root', '--scope', 'admin');
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(KEY)]);
    const [admin = ''] = KEY.exec(first.out) ?? [];

    const at = ['--url', service.url];
    const second = await palinode({ PALINODE_KEY: admin }, 'keys', 'create', '--name', 'desk', '--scope', 'read', '--scope', 'record', '--expires', '2100-01-01', ...at);
    expect([second.code, second.err]).toEqual([0, '']);
    const [desk = ''] = KEY.exec(second.out) ?? [];
    expect((await new KeyHolder(service.url, desk).get('/v1/dossiers')).status).toBe(200);

    const id = ID.exec(second.out)?.[1] ?? '';
    expect((await palinode({}, 'keys', 'revoke', id, '--key', admin, ...at)).out).toContain('is revoked');
    expect((await new KeyHolder(service.url, desk).get('/v1/dossiers')).status).toBe(401);
    const list = await palinode(beside, 'keys', 'list');
    expect(list.out).toMatch(/root[^]*desk[^]*revoked/);
    expect(list.out).not.toContain(desk.slice(17));
  });

  it('ends with 1 where it is refused, and with 2 where it is not understood', async () => {
    const refused = await palinode({}, 'keys', 'list', '--url', service.url);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('takes a key')]);
    const verified = await palinode({}, 'verify', '--url', service.url);
    expect([verified.code, verified.err]).toEqual([1, expect.stringContaining('shows no dossier, so nothing was verified')]);
    const past = await palinode({ DATABASE_URL: database.url }, 'keys', 'create', '--name', 'x', '--scope', 'read', '--expires', '2020-01-01');
    expect([past.code, past.err]).toEqual([1, expect.stringContaining('past already')]);
    const unknown = await palinode({ DATABASE_URL: database.url }, 'keys', 'revoke', 'nothing');
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('There is no key nothing')]);
    const misunderstood = await palinode({}, 'keys', 'create', '--name', 'x', '--scope', 'all');
    expect([misunderstood.code, misunderstood.err]).toEqual([2, expect.stringContaining('Allowed choices are read, record')]);
  });

  it('explains itself', async () => {
    for (const command of [['keys'], ['keys', 'create'], ['keys', 'list'], ['keys', 'revoke'], ['doctor']]) {
      expect(await palinode({}, ...command, '--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage: palinode') });
    }
  });
});

describe('A first start that asks for keys', () => {
  it('makes an admin key, tells it once and keeps it from others', async () => {
    const home = await mkdtemp(join(tmpdir(), `palinode-test-${process.pid}-`));
    // As root the database runs as another user, who has to get in.
    await chmod(home, 0o711);
    const environment = { DATA_DIR: join(home, 'kept'), ACCESS: 'keys', SAMPLE: 'false' };
    const started: RunningService[] = [];
    const start = async (): Promise<RunningService> => {
      const service = await RunningService.start(environment);
      started.push(service);
      return service;
    };
    try {
      const service = await start();
      const [told = ''] = KEY.exec(service.output) ?? [];
      const path = join(environment.DATA_DIR, 'admin-key');
      expect([(await readFile(path, 'utf8')).trim(), (await stat(path)).mode & 0o777]).toEqual([told, 0o600]);
      expect((await new KeyHolder(service.url, told).get('/v1/keys')).status).toBe(200);
      await service.stop();

      const again = await start();
      expect(again.output).not.toMatch(KEY);
      expect((await new KeyHolder(again.url, told).get('/v1/keys')).status).toBe(200);
    } finally {
      for (const each of started) await each.stop();
      await rm(home, { recursive: true, force: true });
    }
  });
});
