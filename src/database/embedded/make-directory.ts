import { access, chmod, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError, isSystemError, messageOf } from './embedded-postgres.error.js';

/**
 * Makes the directories that are missing with that mode, whatever the umask; those that exist are left as they are.
 *
 * @throws EmbeddedPostgresError when this user cannot use the directory in the end
 */
export async function makeDirectory(path: string, mode: number): Promise<void> {
  try {
    await makeMissing(path, mode);
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unusable(path, error);
  }
}

/** Whether there is a directory, or a link to one, at that path. */
export async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

/** The refusal of a data directory that the system does not let us use, with the system's own words. */
export function unusable(path: string, error: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${reason(path, error)} (${messageOf(error)}). Set DATA_DIR to another directory, one that this user may write ` +
      'to, or DATABASE_URL to a PostgreSQL server.',
    { cause: error },
  );
}

function reason(path: string, error: unknown): string {
  if (isSystemError(error, 'EACCES', 'EPERM')) {
    return `This user lacks the permission to make, enter or write to the data directory ${path}`;
  }
  // Whatever is above it is there by now: a file system that answers so, like /proc, keeps no directories of ours.
  if (isSystemError(error, 'ENOENT'))
    return `The data directory ${path} cannot be made: no directory can be made there`;
  return `The data directory ${path} cannot be used`;
}

/** One by one: Node's recursive `mkdir` never returns where the file system answers ENOENT, as /proc does. */
async function makeMissing(path: string, mode: number): Promise<void> {
  if (await isDirectory(path)) return;
  if (dirname(path) !== path) await makeMissing(dirname(path), mode);
  try {
    await mkdir(path, { mode });
  } catch (error) {
    // Another process that starts at the same time has made it.
    if (isSystemError(error, 'EEXIST') && (await isDirectory(path))) return;
    throw error;
  }
  await chmod(path, mode);
}
