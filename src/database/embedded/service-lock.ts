import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROLE } from './cluster.js';

/**
 * The service's hold on its data directory: a session's advisory lock on the server in it. It lives exactly as long
 * as the connection, and that as long as the process, however it ends; no file could promise that.
 */
export interface ServiceLock {
  /** A connection to the database `postgres` that nothing else uses. */
  readonly client: pg.Client;
  /** Settles when the connection is gone, and the lock with it. */
  readonly lost: Promise<void>;
}

export type LockOutcome =
  | { readonly kind: 'taken'; readonly lock: ServiceLock }
  | { readonly kind: 'held'; readonly holder: string | null };

/** "pali" and "node" in ASCII: no other lock on this server has such a key. */
const KEY = [0x70616c69, 0x6e6f6465] as const;

/** A process that was just killed holds its lock for a moment longer, until the server has noticed (milliseconds). */
const PATIENCE = 1_000;

/** Where the embedded server is reached; `sslmode` so that no `PGSSLMODE` around us asks for what it hasn't got. */
export function connectionUrl(port: number, password: string, database: string): string {
  return `postgres://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

function clientFor(port: number, password: string): pg.Client {
  return new pg.Client({
    connectionString: connectionUrl(port, password, 'postgres'),
    application_name: `palinode: process ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
}

/** Tries to take the lock on the server at that port. Throws pg's error when the server cannot be asked. */
export async function takeServiceLock(port: number, password: string): Promise<LockOutcome> {
  const client = clientFor(port, password);
  const lost = new Promise<void>((resolve) => {
    client.once('end', resolve);
    client.on('error', () => resolve());
  });
  await client.connect();
  try {
    for (const deadline = Date.now() + PATIENCE; ; await sleep(50)) {
      const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', [...KEY]);
      if (rows[0]?.taken === true) return { kind: 'taken', lock: { client, lost } };
      if (Date.now() > deadline) break;
    }
    const holder = await holderOf(client);
    await client.end();
    return { kind: 'held', holder };
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** Who holds the lock, as `process 123`; null when nobody does. Unlike taking it, this gets in nobody's way. */
export async function serviceLockHolder(port: number, password: string): Promise<string | null> {
  const client = clientFor(port, password);
  await client.connect();
  try {
    return await holderOf(client);
  } finally {
    await client.end();
  }
}

async function holderOf(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT coalesce(substring(a.application_name FROM 'process [0-9]+'), 'a session of another program') AS name
       FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2 AND l.objsubid = 2`,
    [...KEY],
  );
  return rows[0]?.name ?? null;
}
