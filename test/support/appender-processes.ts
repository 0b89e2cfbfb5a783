import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { AppendOutcome, DossierKey } from '../../src/event-log/append-request.js';

/** What became of one request of another process. */
export interface Told {
  readonly id: string;
  readonly stream: string;
  readonly expectedVersion: number | null;
  readonly outcome: AppendOutcome['outcome'];
  /** The version it was given, or where a conflict found the stream. */
  readonly version: number | null;
}

export interface Appending {
  readonly url: string;
  readonly dossier: DossierKey;
  readonly work: 'statements' | 'affiliations';
  readonly processes: number;
  /** Appenders in each process, and how many requests each makes, one after another. */
  readonly appenders: number;
  readonly rounds: number;
}

const CHILD = fileURLToPath(new URL('./appender-child.mjs', import.meta.url));

/** Lets several processes append at once; what each request was answered. */
export async function appendFromProcesses({ processes, ...task }: Appending): Promise<Told[]> {
  const children = await Promise.all(Array.from({ length: processes }, () => startChild(JSON.stringify(task))));
  const told = await Promise.all(children.map((child) => child.run()));
  return told.flat();
}

async function startChild(task: string): Promise<{ run(): Promise<Told[]> }> {
  const child = spawn(process.execPath, [CHILD, task], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('An appending process ended early; what it said stands above.');
    return line.value;
  };
  await next();
  return {
    async run() {
      child.stdin.write('go\n');
      const told: Told[] = JSON.parse(await next());
      await closed;
      return told;
    },
  };
}
