import { readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from './embedded-postgres.error.js';
import { isAlive } from './unfinished-directory.js';

/** What a running server writes of itself into `postmaster.pid` (PostgreSQL's src/include/utils/pidfile.h). */
export interface PostmasterFile {
  readonly pid: number;
  /** When it was started, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Null while it has not got that far. */
  readonly port: number | null;
  /** Whether it accepts connections. */
  readonly ready: boolean;
}

/** Reads `postmaster.pid` of a cluster; null when there is none (or it is just being written). */
export async function readPostmasterFile(pgData: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(pgData, 'postmaster.pid'), 'utf8').catch((error: unknown) => {
    if (isSystemError(error, 'ENOENT')) return '';
    throw error;
  });
  // pid, data directory, start time, port, socket directory, listen address, shared memory, status
  const [pid, , startedAt, port, , , , status] = text.split('\n').map((line) => line.trim());
  if (!isNumber(pid)) return null;
  return {
    pid: Number(pid),
    startedAt: isNumber(startedAt) ? Number(startedAt) * 1000 : Date.now(),
    port: isNumber(port) ? Number(port) : null,
    ready: status === 'ready',
  };
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^[1-9]\d*$/.test(text);
}

/** Whose a process id is: the cluster's server's, some other program's, or that cannot be told. */
export type Identity = 'server' | 'other' | 'unclear';

/**
 * Whose the process id in a cluster's `postmaster.pid` is. Process ids come again, in containers within minutes;
 * PostgreSQL itself takes any process of its user with that id for the server, and does not start.
 */
export async function identify(pid: number, pgData: string): Promise<Identity> {
  if (!isAlive(pid)) return 'other';
  if (process.platform !== 'linux') return 'server';
  try {
    // proc(5): the id, the program's name in parentheses, a letter for the state; Z is one that has ended.
    const [, program, state] = /\((.*)\) (\S)/s.exec(await readFile(`/proc/${pid}/stat`, 'utf8')) ?? [];
    if (program !== 'postgres' || state === 'Z') return 'other';
    return await byDirectory(pid, pgData);
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ESRCH')) return 'other';
    throw error;
  }
}

/** A server works in its data directory, which even root may not see in a container, and was started with its name. */
async function byDirectory(pid: number, pgData: string): Promise<Identity> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === pgData ? 'server' : 'other';
  } catch (error) {
    if (!isSystemError(error, 'EACCES', 'EPERM')) throw error;
    const args = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    return args.includes(pgData) ? 'server' : 'unclear';
  }
}
