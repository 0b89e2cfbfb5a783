import { open, rename, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { constants } from 'node:fs';
import type { DataDirectory } from './data-directory.js';
import { isSystemError } from './embedded-postgres.error.js';

/** From this size on (bytes) the log of the starts before is put aside, as `postgres.log.1`. */
const ROTATE_AT = 10_000_000;

/** Opens the server's log for appending. Its size tells where what is written from now on begins. */
export async function openServerLog({ serverLog, user }: DataDirectory): Promise<FileHandle> {
  if ((await sizeOf(serverLog)) >= ROTATE_AT) await rename(serverLog, `${serverLog}.1`);
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW } = constants;
  // Root must not be led elsewhere by a link that the owner of the directory has put there.
  const file = await open(serverLog, O_APPEND | O_CREAT | O_WRONLY | (user === null ? 0 : O_NOFOLLOW), 0o600);
  if (user !== null) await file.chown(user.uid, user.gid);
  return file;
}

/** What has been written to the log since it had that size (bytes); the last 16 KB of it. */
export async function readServerLog({ serverLog }: DataDirectory, since: number): Promise<string> {
  const file = await open(serverLog, 'r');
  try {
    const { size } = await file.stat();
    const from = Math.max(since, size - 16_384);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, size - from)), 0, null, from);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return 0;
    throw error;
  }
}
