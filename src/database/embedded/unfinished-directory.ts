import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from './embedded-postgres.error.js';

const UNFINISHED = /\.unfinished-(\d+)-/;

/**
 * Makes a directory as a whole or not at all: it is filled beside its place and then renamed, so that a crash in
 * between leaves nothing half-made there. Who comes second of two at once keeps what the first one made.
 *
 * @param path the directory to make; may exist if empty
 * @param fill gets the directory to fill
 */
export async function makeWhole(path: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = await mkdtemp(`${path}.unfinished-${process.pid}-`);
  try {
    await fill(unfinished);
    await rename(unfinished, path).catch((error: unknown) => {
      if (!isSystemError(error, 'ENOTEMPTY', 'EEXIST')) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Removes what starts that crashed have left unfinished in this directory; those still at work are let be. */
export async function removeUnfinished(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const maker = UNFINISHED.exec(name)?.[1];
    if (maker !== undefined && !isAlive(Number(maker))) {
      await rm(join(directory, name), { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/** Whether a process with this id exists, whoever it is. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}
