import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ask, serverIn, startEmbeddedService, urlOf } from '../support/embedded-service.js';
import type { EmbeddedService, EmbeddedServiceOptions } from '../support/embedded-service.js';

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));
const NOBODY = 65_534;

describe('the embedded PostgreSQL', () => {
  const homes: string[] = [];
  const services: EmbeddedService[] = [];
  let dataDir = '';

  beforeEach(async () => {
    dataDir = join(await newHome(), 'server');
  });

  afterEach(async () => {
    for (const service of services.splice(0)) await service.end('SIGTERM');
  });

  afterAll(async () => {
    for (const home of homes) await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });

  async function newHome(): Promise<string> {
    const home = await mkdtemp(join(tmpdir(), `palinode-test-${process.pid}-`));
    homes.push(home);
    await chmod(home, 0o755);
    return home;
  }

  async function start(options: Partial<EmbeddedServiceOptions> = {}): Promise<EmbeddedService> {
    const service = await startEmbeddedService({ dataDir, ...options });
    services.push(service);
    return service;
  }

  it('makes a database at the first start and finds its data again at the second', async () => {
    const first = await start();
    await ask(urlOf(first), 'CREATE TABLE said AS SELECT 1 AS once');
    expect(await first.end('SIGTERM')).toBeNull();

    const second = await start();
    expect(await ask(urlOf(second), 'SELECT once FROM said')).toEqual([{ once: 1 }]);
  });

  it('is PostgreSQL 18 that flushes what it commits, in UTF-8 and UTC, for loopback and a password alone', async () => {
    const url = urlOf(await start());
    const names = ['fsync', 'server_encoding', 'TimeZone', 'listen_addresses', 'unix_socket_directories'];
    const settings = names.map((name) => `current_setting('${name}') AS "${name}"`).join(', ');
    expect(await ask(url, `SELECT current_setting('server_version_num')::int / 10000 AS major, ${settings}`)).toEqual([
      {
        major: 18,
        fsync: 'on',
        server_encoding: 'UTF8',
        TimeZone: 'UTC',
        listen_addresses: '127.0.0.1',
        unix_socket_directories: '',
      },
    ]);
    const stranger = new URL(url);
    stranger.password = 'guessed';
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
  });

  it('refuses a second process on the same directory and says whose it is, and the first goes on', async () => {
    const first = await start();
    const second = await start();
    expect(second.outcome).toEqual({
      kind: 'refused',
      name: 'DataDirectoryInUse',
      message:
        `The data directory ${dataDir} is in use by another running Palinode (process ${first.pid}). Stop that one ` +
        'first, or give this one a directory of its own: DATA_DIR=/another/directory.',
    });
    expect(await ask(urlOf(first), 'SELECT 1 AS here')).toEqual([{ here: 1 }]);
  });

  it('gives an empty directory to exactly one of three processes that start at once', async () => {
    const outcomes = (await Promise.all([start(), start(), start()])).map(({ outcome }) => outcome);
    expect(outcomes.filter(({ kind }) => kind === 'started')).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.name] : []))).toEqual([
      'DataDirectoryInUse',
      'DataDirectoryInUse',
    ]);
  });

  it('after a kill -9 of the service stops the server left behind and keeps all that was committed', async () => {
    const killed = await start();
    await ask(urlOf(killed), 'CREATE TABLE said AS SELECT 1 AS once');
    const leftBehind = await serverIn(dataDir);
    expect(await killed.end('SIGKILL')).toBe('SIGKILL');
    expect(await serverIn(dataDir)).toBe(leftBehind);

    const next = await start();
    expect(await ask(urlOf(next), 'SELECT once FROM said')).toEqual([{ once: 1 }]);
    expect(await serverIn(dataDir)).not.toBe(leftBehind);
    expect(next.said).toEqual([expect.stringContaining(`Stopping the PostgreSQL (process ${leftBehind})`)]);
  });

  it('after a kill -9 of the server starts it again at the same address, and is held as before', async () => {
    const service = await start();
    await ask(urlOf(service), 'CREATE TABLE said AS SELECT 1 AS once');
    process.kill(await serverIn(dataDir), 'SIGKILL');

    for (const deadline = Date.now() + 20_000; !service.said.some(saysItIsBack); await sleep(50)) {
      if (Date.now() > deadline) throw new Error(`It did not come back: ${service.said.join('\n')}`);
    }
    expect(await ask(urlOf(service), 'SELECT once FROM said')).toEqual([{ once: 1 }]);
    expect((await start()).outcome).toMatchObject({ kind: 'refused', name: 'DataDirectoryInUse' });
  });

  it('sets a new password when the old one was lost', async () => {
    await (await start()).end('SIGTERM');
    await rm(join(dataDir, 'postgres-password'));
    expect(await ask(urlOf(await start()), 'SELECT 1 AS here')).toEqual([{ here: 1 }]);
  });

  it('refuses a path that leads through a file, and says so', async () => {
    const file = join(dirname(dataDir), 'file');
    await writeFile(file, '');
    const { outcome } = await start({ dataDir: join(file, 'server') });
    expect(outcome).toMatchObject({ message: expect.stringContaining(`${file}/server cannot be used (EEXIST`) });
  });

  it('makes the directories on the way, the last for its user and the server alone', async () => {
    const nested = join(dataDir, 'on', 'the', 'way');
    expect((await start({ dataDir: nested })).outcome).toMatchObject({ kind: 'started', dataDir: nested });
    const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
    for (const made of [nested, dataDir]) expect((await stat(made)).mode & 0o777).toBe(mode);
  });

  it('refuses a database of another major version and says what to do', async () => {
    await (await start()).end('SIGTERM');
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    const { outcome } = await start();
    expect(outcome).toMatchObject({ kind: 'refused', name: 'EmbeddedPostgresError' });
    expect(outcome).toMatchObject({ message: expect.stringContaining('was written by PostgreSQL 17') });
    expect(outcome).toMatchObject({ message: expect.stringContaining('pg_dump') });
  });

  if (existsSync('/proc/self')) {
    it('says so where the file system takes no directories', async () => {
      const { outcome } = await start({ dataDir: '/proc/palinode/server' });
      expect(outcome).toEqual({
        kind: 'refused',
        name: 'EmbeddedPostgresError',
        message:
          'The data directory /proc/palinode/server cannot be made: no directory can be made there (ENOENT: no such ' +
          "file or directory, mkdir '/proc/palinode'). Set DATA_DIR to another directory, one that this user may " +
          'write to, or DATABASE_URL to a PostgreSQL server.',
      });
    });
  }

  if (process.getuid?.() === 0) {
    it('as root runs the server as another user, and elsewhere if that one cannot reach the directory', async () => {
      await chmod(dirname(dataDir), 0o700);
      const fallbackDir = join(await newHome(), 'fallback');
      const service = await start({ fallbackDir });
      expect(service.outcome).toMatchObject({ kind: 'started', dataDir: fallbackDir });
      expect(service.said.join('\n')).toContain(`cannot reach ${dataDir}: the data is kept in ${fallbackDir} instead`);
      expect((await stat(join(fallbackDir, 'postgres'))).uid).not.toBe(0);
      await expect(lstat(dataDir)).rejects.toThrow('ENOENT');
      expect(await ask(urlOf(service), 'SELECT 1 AS here')).toEqual([{ here: 1 }]);
    });

    it('as an ordinary user runs as that user, also from an incomplete package that may not be written', async () => {
      const home = await newHome();
      await chown(dirname(dataDir), NOBODY, NOBODY);
      const service = await start({ uid: NOBODY, module: await installedWithoutLinks(home) });
      expect(await ask(urlOf(service), 'SELECT 1 AS here')).toEqual([{ here: 1 }]);
      expect((await stat(join(dataDir, 'postgres'))).uid).toBe(NOBODY);
      expect(service.said.join('\n')).toContain("PostgreSQL's programs cannot be used where npm put them");
      expect(await service.end('SIGTERM')).toBeNull();
      expect((await start({ uid: NOBODY, module: join(home, 'embedded/embedded-postgres.js') })).said).toEqual([]);
    });

    it('as an ordinary user says that a directory is out of its reach, and what to do', async () => {
      await chmod(dirname(dataDir), 0o700);
      const { outcome } = await start({ uid: NOBODY });
      expect(outcome).toEqual({
        kind: 'refused',
        name: 'EmbeddedPostgresError',
        message:
          `This user lacks the permission to make, enter or write to the data directory ${dataDir} (EACCES: permission ` +
          `denied, stat '${join(dataDir, 'postgres')}'). Set DATA_DIR to another directory, one that this user may ` +
          'write to, or DATABASE_URL to a PostgreSQL server.',
      });
    });

    it('as an ordinary user says whose the database is that another user made', async () => {
      await mkdir(join(dataDir, 'postgres'), { recursive: true });
      const { outcome } = await start({ uid: NOBODY });
      expect(outcome).toMatchObject({
        message: expect.stringContaining(`${dataDir}/postgres belongs to another user (id 0)`),
      });
    });
  } else {
    it('as an ordinary user runs as that user', async () => {
      await start();
      expect((await stat(join(dataDir, 'postgres'))).uid).toBe(process.getuid?.());
    });
  }
});

function saysItIsBack(message: string): boolean {
  return message.startsWith('PostgreSQL is back');
}

/** The built module and its packages as a package manager leaves them that runs no scripts; the module's path. */
async function installedWithoutLinks(home: string): Promise<string> {
  const packages = join(home, 'node_modules');
  await mkdir(packages);
  await cp(join(CHECKOUT, 'dist/src/database/embedded'), join(home, 'embedded'), { recursive: true });
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    await cp(join(CHECKOUT, 'node_modules', name), join(packages, name), {
      recursive: true,
      filter: async (path) => !(await lstat(path)).isSymbolicLink(),
    });
  }
  await symlink(join(CHECKOUT, 'node_modules/pg'), join(packages, 'pg'));
  await writeFile(join(home, 'package.json'), '{"type":"module"}');
  return join(home, 'embedded/embedded-postgres.js');
}
