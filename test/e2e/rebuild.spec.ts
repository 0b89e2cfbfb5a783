import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { ReadinessResponse } from '../../src/ops/health.response.js';
import type { ParkedPageResponse } from '../../src/views/parked/parked.response.js';
import { suiteService } from '../support/suite-service.js';
import { TalksOverHttp } from '../support/talks-over-http.js';
import { position } from '../support/talks.js';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));

describe('palinode rebuild', () => {
  const suite = suiteService();
  let talks: TalksOverHttp;

  beforeAll(async () => {
    talks = await TalksOverHttp.open(suite.api, 'talks');
    await talks.record(
      { type: 'position.stated', data: position('dialogue', '2022-03') },
      { type: 'position.stated', data: position('terminated', '2022-10') },
    );
    await talks.judged();
  });

  const start = (...rest: string[]) => {
    const { PATH = '', HOME = '' } = process.env;
    return spawn(process.execPath, [CLI, 'rebuild', ...rest], { env: { PATH, HOME, DATABASE_URL: suite.databaseUrl } });
  };

  async function run(...rest: string[]): Promise<{ code: number | null; said: string }> {
    const child = start(...rest);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(child, 'close');
    return { code: child.exitCode, said };
  }

  async function onDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: suite.databaseUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  it('says that nothing differed, and mends what does, while the service runs', async () => {
    const sound = await run();
    expect(sound.said).toMatch(/talks: \d+ events replayed; no row differed\. Appends waited \d+ ms\./);
    expect(sound.code).toBe(0);
    await onDatabase((client) => client.query('delete from current_stance'));
    const mended = await run('stances', '--dossier', 'talks');
    expect(mended.said).toContain('current_stance: 0 removed, 1 added');
    expect(mended.code).toBe(0);
    const { rows } = await onDatabase((client) => client.query('select actor, issue from current_stance'));
    expect(rows).toEqual([{ actor: 'ukraine', issue: 'negotiations' }]);
  });

  it('shows how far it has come', async () => {
    expect((await run()).said).toMatch(/Rebuilding talks: \d+ of \d+ events/);
  });

  it('refuses a dossier that is not there, and a projection that it does not know', async () => {
    const unknown = await run('--dossier', 'nowhere');
    expect(unknown.said).toContain('There is no dossier “nowhere”');
    expect(unknown.code).toBe(1);
    const mistaken = await run('stance');
    expect(mistaken.said).toMatch(/stances/);
    expect(mistaken.code).toBe(2);
  });

  it('killed before its last step has changed nothing, and the next one does its work', async () => {
    await onDatabase(async (client) => {
      await client.query('delete from current_stance');
      await client.query('begin');
      await client.query('select from dossier_head for update');
      const child = start();
      await waitingForHead(client);
      child.kill('SIGKILL');
      await once(child, 'close');
      expect((await client.query('select from current_stance')).rowCount).toBe(0);
      await client.query('rollback');
    });
    await onDatabase(async (client) => {
      const left = `select from pg_stat_activity where application_name = 'palinode rebuild' and datname = current_database()`;
      while ((await client.query(left)).rowCount !== 0) await sleep(20);
      expect((await client.query('select from current_stance')).rowCount).toBe(0);
      expect((await client.query(`select from pg_class where relpersistence = 't' and relname = 'statement'`)).rowCount).toBe(0);
    });
    expect((await run()).said).toContain('current_stance: 0 removed, 1 added');
  });

  it('by a newer build leaves this service unready, and it writes nothing more', async () => {
    await onDatabase((client) => client.query('update dossier_head set projection_version = projection_version + 1'));
    const refused = await suite.api.post<{ type: string }>(`${talks.path}/events`, { type: 'position.stated', data: position('dialogue', '2024-07') });
    expect([refused.status, refused.body.type]).toEqual([503, expect.stringContaining('projections-outdated')]);
    const unready = await suite.api.get<ReadinessResponse>('/health/ready');
    expect([unready.status, unready.body.projections]).toEqual([503, { behind: [], ahead: ['talks'] }]);

    await onDatabase((client) => client.query('update dossier_head set projection_version = 0'));
    const behind = await suite.api.get<ReadinessResponse>('/health/ready');
    expect([behind.status, behind.body.projections]).toEqual([200, { behind: ['talks'], ahead: [] }]);
    expect((await run()).code).toBe(0);
    expect((await suite.api.get<ReadinessResponse>('/health/ready')).body.projections).toEqual({ behind: [], ahead: [] });
  });

  it('parks the stream of an event that it cannot project, leaves that dossier as it was, and goes on with the others', async () => {
    await TalksOverHttp.open(suite.api, 'zz-others');
    /** As a superuser can: past the triggers. @returns the content that was there */
    const rewrite = (data: string): Promise<string> =>
      onDatabase(async (client) => {
        await client.query('set session_replication_role = replica');
        const where = `where type = 'position.stated' and dossier_id = (select dossier_id from dossier where slug = 'talks')`;
        const { rows } = await client.query<{ data: string }>(`select data::text from event ${where} order by sequence limit 1`);
        await client.query(`update event set data = $1 where sequence = (select min(sequence) from event ${where}) and dossier_id = (select dossier_id from dossier where slug = 'talks')`, [data]);
        return rows[0]?.data ?? '';
      });
    const was = await rewrite('{"actor": "ukraine", "issue": "negotiations", "stated": "no date"}');
    const stances = () => onDatabase(async (client) => (await client.query('select * from current_stance order by actor')).rows);
    const before = await stances();

    const refused = await run();
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/talks: Event \d+ \(position\.stated, .*\) of “talks” cannot be projected; nothing was changed\./);
    expect(refused.said).toMatch(/zz-others: \d+ events replayed; no row differed/);
    expect(await stances()).toEqual(before);
    const parked = await suite.api.get<ParkedPageResponse>(`${talks.path}/parked`);
    expect(parked.body.items).toMatchObject([{ follower: 'rebuild', stream: expect.stringMatching(/^statement\//), attempts: 1 }]);

    await rewrite(was);
    expect((await run('--dossier', 'talks')).code).toBe(0);
    expect((await suite.api.get<ParkedPageResponse>(`${talks.path}/parked`)).body.items).toEqual([]);
  });
});

/** Until a rebuild has done everything but its last step, for which it waits. */
async function waitingForHead(client: pg.Client): Promise<void> {
  const waiting = `select from pg_stat_activity
    where application_name = 'palinode rebuild' and datname = current_database() and wait_event_type = 'Lock'`;
  // Within a transaction the server shows its activity as of the first look.
  while ((await client.query('select pg_stat_clear_snapshot()'), await client.query(waiting)).rowCount === 0) await sleep(20);
}
