import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./database-server-child.mjs', import.meta.url));
/** The tests kill processes, never the machine: what the system has in memory outlives that. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off' };

/** A PostgreSQL of the tests' own, which stays down when it is killed until it is started again. */
export class DatabaseServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly lines: AsyncIterator<string>,
    private readonly home: string,
    private state: { readonly url: string; readonly pid: number },
  ) {}

  static async start(): Promise<DatabaseServer> {
    const home = await mkdtemp(join(tmpdir(), `palinode-test-${process.pid}-`));
    await chmod(home, 0o755);
    const task = { dataDir: join(home, 'server'), settings: SETTINGS, port: await freePort() };
    const child = spawn(process.execPath, [CHILD, JSON.stringify(task)], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    return new DatabaseServer(child, lines, home, await nextState(lines));
  }

  /** Of the database `postgres`, as its superuser. */
  get url(): string {
    return this.state.url;
  }

  /** Of the postmaster. */
  get pid(): number {
    return this.state.pid;
  }

  kill(): void {
    process.kill(this.pid, 'SIGKILL');
  }

  /** After a kill: at the same port, once it accepts connections. */
  async startAgain(): Promise<void> {
    this.child.stdin?.write('again\n');
    this.state = await nextState(this.lines);
  }

  async stop(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.stdin?.end();
    await exited;
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function nextState(lines: AsyncIterator<string>): Promise<{ url: string; pid: number }> {
  const line = await lines.next();
  if (line.done === true) throw new Error('The database server ended; what it said stands above.');
  // The child is ours and writes nothing else.
  return JSON.parse(line.value) as { url: string; pid: number };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}
