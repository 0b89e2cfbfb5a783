import { chown, lchown, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { DataDirectory } from './data-directory.js';
import { EmbeddedPostgresError, isSystemError } from './embedded-postgres.error.js';
import { diagnose } from './diagnosis.js';
import { runCommand } from './run-command.js';
import { ownerOf } from './server-user.js';
import type { ServerUser } from './server-user.js';
import { makeWhole, removeUnfinished } from './unfinished-directory.js';

/** The superuser that initdb makes, and the one role the service connects as. */
export const ROLE = 'palinode';

/**
 * Makes sure that the directory holds a cluster this PostgreSQL can run, making one if there is none.
 *
 * @param hasten skip the flush to disk at the end: for databases that are thrown away
 */
export async function ensureCluster(
  directory: DataDirectory,
  binaries: Binaries,
  hasten: boolean,
  log: (message: string) => void,
): Promise<void> {
  const { pgData, user } = directory;
  await removeUnfinished(directory.path);
  if (await isEmpty(pgData)) {
    log(`Making a PostgreSQL ${binaries.major} database in ${pgData}`);
    await makeWhole(pgData, (unfinished) => initialise(unfinished, directory, binaries, hasten));
  }
  await refuseOtherVersions(pgData, binaries.major);
  if (user !== null && (await ownerOf(pgData))?.uid === 0) await handOver(pgData, user);
}

async function isEmpty(pgData: string): Promise<boolean> {
  try {
    return (await readdir(pgData)).length === 0;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return true;
    throw error;
  }
}

async function initialise(
  unfinished: string,
  { user, passwordFile }: DataDirectory,
  { initdb }: Binaries,
  hasten: boolean,
): Promise<void> {
  if (user !== null) await chown(unfinished, user.uid, user.gid);
  const args = [
    `--pgdata=${unfinished}`,
    `--username=${ROLE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The provider that comes with the server: sorting never changes with the operating system's libraries.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--set=timezone=UTC',
    '--set=log_timezone=UTC',
    '--no-instructions',
    ...(hasten ? ['--no-sync'] : []),
  ];
  const { code, output } = await runCommand(initdb, args, { user, cwd: unfinished });
  if (code !== 0) throw new EmbeddedPostgresError(`The database could not be made. ${diagnose(output)}`);
}

async function refuseOtherVersions(pgData: string, major: number): Promise<void> {
  const version = await readFile(join(pgData, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (isSystemError(error, 'ENOENT')) return null;
    throw error;
  });
  if (version === null) {
    throw new EmbeddedPostgresError(
      `${pgData} is not empty and holds no PostgreSQL database either. Move it away, or set DATA_DIR to another place.`,
    );
  }
  if (version.trim() === String(major)) return;
  throw new EmbeddedPostgresError(
    `The database in ${pgData} was written by PostgreSQL ${version.trim()}; this Palinode brings ${major}. ` +
      `Start the Palinode that wrote it, copy the database out with pg_dump, move ${pgData} away and load the copy ` +
      `into the new one; or serve it with a PostgreSQL ${version.trim()} of your own and set DATABASE_URL.`,
  );
}

/** A cluster that root restored from a backup belongs to root, who cannot run it. */
async function handOver(path: string, user: ServerUser): Promise<void> {
  await lchown(path, user.uid, user.gid);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory()) await handOver(join(path, entry.name), user);
    else await lchown(join(path, entry.name), user.uid, user.gid);
  }
}
