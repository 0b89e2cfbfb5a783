import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
const READY = /Palinode is ready at (http:\S+)/;

/** The built service as a process of its own, on a free port of loopback. */
export class RunningService {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly lines: readonly string[],
  ) {}

  /** @param environment variables besides PORT, e.g. DATABASE_URL or DATA_DIR */
  static async start(environment: Readonly<Record<string, string>>): Promise<RunningService> {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [MAIN], { env: { PATH, HOME, PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    const ready = new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface(stream).on('line', (line) => {
          lines.push(line);
          const url = READY.exec(line)?.[1]?.replace(/[",].*$/, '');
          if (url !== undefined) resolve(url);
        });
      }
      child.once('exit', (code) => reject(new Error(`The service ended with ${code}:\n${lines.join('\n')}`)));
    });
    return new RunningService(child, await ready, lines);
  }

  /** What the process has printed. */
  get output(): string {
    return this.lines.join('\n');
  }

  /** Of the process; the same as long as nobody starts another. */
  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The service was never started.');
    return this.child.pid;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Ends it in order. @returns its exit code */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  /** Pulls the plug. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    if (!this.hasEnded) {
      const exited = once(this.child, 'exit');
      this.child.kill(signal);
      await exited;
    }
    return this.child.exitCode;
  }
}
