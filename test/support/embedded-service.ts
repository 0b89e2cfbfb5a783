import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

type Line =
  | { readonly kind: 'said'; readonly message: string }
  | { readonly kind: 'started'; readonly url: string; readonly dataDir: string }
  | { readonly kind: 'refused'; readonly name: string; readonly message: string };

export interface EmbeddedServiceOptions {
  readonly dataDir: string;
  readonly fallbackDir?: string;
  /** The built `embedded-postgres.js`; default: the checkout's. */
  readonly module?: string;
  /** Whom it runs as; default: as the tests do. */
  readonly uid?: number;
}

/** A process that started the embedded PostgreSQL, or was refused it. */
export interface EmbeddedService {
  readonly pid: number;
  readonly outcome: Exclude<Line, { kind: 'said' }>;
  /** What it logged so far. */
  readonly said: readonly string[];
  /** Ends it by a signal and waits until it has; null when it ended by itself, with code 0. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<string | null>;
}

const CHILD = fileURLToPath(new URL('./embedded-child.mjs', import.meta.url));
const BUILT = new URL('../../dist/src/database/embedded/embedded-postgres.js', import.meta.url).href;

/** Starts the embedded PostgreSQL in a process of its own and waits for what comes of it. */
export async function startEmbeddedService(options: EmbeddedServiceOptions): Promise<EmbeddedService> {
  const { module = BUILT, uid, ...passedOn } = options;
  const child = spawn(process.execPath, [CHILD, JSON.stringify({ module, uid, options: passedOn })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const said: string[] = [];
  const outcome = await new Promise<EmbeddedService['outcome']>((resolve, reject) => {
    createInterface(child.stdout).on('line', (text) => {
      const line: Line = JSON.parse(text);
      if (line.kind === 'said') said.push(line.message);
      else resolve(line);
    });
    child.once('close', (code) => reject(new Error(`It ended with ${code} before it said what came of it.`)));
  });
  return {
    pid: child.pid ?? 0,
    outcome,
    said,
    async end(signal) {
      child.kill(signal);
      await exited;
      return child.signalCode;
    },
  };
}

/** The URL of one that started. */
export function urlOf({ outcome }: EmbeddedService): string {
  if (outcome.kind === 'refused') throw new Error(`It was refused: ${outcome.message}`);
  return outcome.url;
}

/** The process id of the server that runs in a data directory, or did when it was killed. */
export async function serverIn(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

/** Runs one statement; its rows. */
export async function ask(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
