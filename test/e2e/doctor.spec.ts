import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../support/embedded-service.js';
import { palinode } from '../support/run-cli.js';
import { RunningService } from '../support/running-service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('palinode doctor', () => {
  let home: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), `palinode-test-${process.pid}-`));
    // As root the database runs as another user, who has to get in.
    await chmod(home, 0o711);
  });

  afterAll(async () => {
    await rm(home, { recursive: true, force: true });
  });

  it('finds nothing wrong beside a running service, nor from outside', async () => {
    const environment = { DATA_DIR: join(home, 'healthy'), SAMPLE: 'false' };
    const service = await RunningService.start(environment);
    const [beside, outside] = await Promise.all([
      palinode(environment, 'doctor'),
      palinode({}, 'doctor', '--url', service.url),
    ]).finally(() => service.stop());
    expect([beside.out, beside.code]).toEqual([expect.stringMatching(/ 0 failed/), 0]);
    for (const check of ['Node', 'environment', 'database', 'PostgreSQL', 'migrations', 'immutability', 'appending', 'durability', 'clock', 'read models', 'access']) {
      expect(beside.out).toContain(`ok    ${check}: `);
    }
    expect([outside.out, outside.code]).toEqual([expect.stringMatching(/ok {4}readiness: .*[^]* 0 failed/), 0]);
  });

  it('lists every fault of the environment', async () => {
    const { code, out } = await palinode({ PORT: 'many', ACCESS: 'some' }, 'doctor');
    expect([code, out]).toEqual([1, expect.stringMatching(/fail {2}environment: ACCESS:[^]*fail {2}environment: PORT:/)]);
  });

  it('says that nothing answers', async () => {
    const database = await palinode({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere', DATA_DIR: join(home, 'none') }, 'doctor');
    expect([database.code, database.out]).toEqual([1, expect.stringContaining('fail  database: The database of DATABASE_URL does not answer')]);
    const service = await palinode({}, 'doctor', '--url', 'http://127.0.0.1:1');
    expect([service.code, service.out]).toEqual([1, expect.stringContaining('fail  service: http://127.0.0.1:1 does not answer')]);
  });

  describe('on a database that somebody has been at', () => {
    let database: TestDatabase;
    const examined = (more: Record<string, string> = {}) =>
      palinode({ DATABASE_URL: database.url, DATA_DIR: join(home, 'broken'), ...more }, 'doctor');

    beforeAll(async () => {
      database = await createTestDatabase();
    });

    afterAll(() => database.drop());

    it('misses a trigger that is gone, or disabled', async () => {
      expect((await examined()).out).toContain('ok    immutability: triggers refuse changes of “event”');
      await ask(database.url, 'alter table event disable trigger event_is_immutable');
      const disabled = await examined();
      expect([disabled.code, disabled.out]).toEqual([1, expect.stringContaining('no enabled trigger refuses UPDATE, DELETE on “event”')]);
      await ask(database.url, 'alter table event enable trigger event_is_immutable');
      await ask(database.url, 'drop trigger event_is_not_truncated on event');
      expect((await examined()).out).toContain('no enabled trigger refuses TRUNCATE on “event”');
    });

    it('names the migrations that are missing, and those of a newer version', async () => {
      await ask(database.url, `delete from migration where name = 'ApiKeys1764000000013'`);
      await ask(database.url, `insert into migration (timestamp, name) values (1999000000000, 'FromTheFuture1999000000000')`);
      const { code, out } = await examined();
      expect(code).toBe(1);
      expect(out).toContain('fail  migrations: pending: ApiKeys1764000000013');
      expect(out).toContain('fail  migrations: unknown to this version: FromTheFuture1999000000000');
    });

    it('misses the function that appends, and the key of the webhooks', async () => {
      await ask(database.url, 'alter function append_events rename to append_events_no_more');
      const dossier = `insert into dossier (slug, title) values ('x', 'X') returning dossier_id`;
      await ask(database.url, `with d as (${dossier}) insert into webhook_endpoint (dossier_id, endpoint_id, url, events, secret_sealed,
        enabled, starts_after, created_at, updated_at) select dossier_id, gen_random_uuid(), 'https://a.example', '{}', '', true, 0, now(), now() from d`);
      const { out } = await examined();
      expect(out).toContain('fail  appending: the function append_events is missing');
      expect(out).toMatch(/fail {2}webhook key: .*webhooks-key is missing, and the secrets of 1 endpoints/);
    });

    it('warns of a service that lets a whole network in', async () => {
      expect((await examined({ HOST: '0.0.0.0', ACCESS: 'open' })).out).toContain('warn  access: whoever reaches HOST=0.0.0.0');
      expect((await examined({ HOST: '0.0.0.0' })).out).toMatch(/access: callers need keys, and no admin key is good/);
    });
  });
});
