import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverUser, type ServerUser } from '../../src/database/embedded/server-user.js';

const PROGRAMS = ['initdb', 'postgres', 'pg_ctl', 'pg_dump', 'pg_restore', 'pg_basebackup', 'createdb'];
const DEBIAN = '/usr/lib/postgresql';
/** The oldest server that Palinode supports. */
const OLDEST = 14;

/** The directory of an installed PostgreSQL's server and client programs, of one version; null where there is none. */
export function installedPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number).sort((a, b) => b - a) : [];
  const places = [...versions.map((version) => join(DEBIAN, String(version), 'bin')), ...(process.env['PATH'] ?? '').split(':')];
  return places.find((place) => PROGRAMS.every((name) => existsSync(join(place, name))) && majorOf(place) >= OLDEST) ?? null;
}

function majorOf(place: string): number {
  const { stdout } = spawnSync(join(place, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(stdout)?.[1] ?? 0);
}

/** A place in which installed programs make servers, copies and archives, all gone with `remove`. */
export class PostgresWorkshop {
  private readonly started: string[] = [];

  private constructor(
    private readonly programs: string,
    readonly directory: string,
    private readonly user: ServerUser | null,
  ) {}

  static async open(programs: string): Promise<PostgresWorkshop> {
    const directory = mkdtempSync(join(tmpdir(), 'palinode-backup-'));
    const user = await serverUser(directory);
    chmodSync(directory, 0o700);
    if (user) chownSync(directory, user.uid, user.gid);
    return new PostgresWorkshop(programs, directory, user);
  }

  /** A directory below, of the user whom the server runs as. */
  folder(name: string): string {
    const path = join(this.directory, name);
    mkdirSync(path, { mode: 0o700 });
    if (this.user) chownSync(path, this.user.uid, this.user.gid);
    return path;
  }

  /** Runs one of the programs. @throws Error with what it said */
  run(program: string, ...args: readonly string[]): string {
    const { uid, gid } = this.user ?? {};
    const owner = uid === undefined || gid === undefined ? {} : { uid, gid };
    const options = { ...owner, cwd: this.directory, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' }, encoding: 'utf8' } as const;
    // A server keeps what it inherits open, so nothing of its starter's is piped to it.
    const stdio = program === 'pg_ctl' ? 'ignore' : 'pipe';
    const { status, stdout, stderr } = spawnSync(join(this.programs, program), args, { ...options, stdio });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stderr ?? ''}`);
    return stdout ?? '';
  }

  /** Makes a cluster. @returns its data directory */
  cluster(name: string): string {
    const path = join(this.directory, name);
    this.run('initdb', '-D', path, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync');
    return path;
  }

  /** Starts the server of a data directory. @returns its port */
  async start(path: string, settings: Readonly<Record<string, string>> = {}): Promise<number> {
    const port = await freePort();
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', port: String(port), ...settings };
    const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`).join(' ');
    this.run('pg_ctl', '-D', path, '-l', join(this.directory, 'log'), '-w', '-t', '60', '-o', options, 'start');
    this.started.push(path);
    return port;
  }

  /** Stops what was started here and removes everything. */
  remove(): void {
    for (const path of this.started) this.run('pg_ctl', '-D', path, '-m', 'immediate', '-w', 'stop');
    rmSync(this.directory, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
