import { realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError, isSystemError } from './embedded-postgres.error.js';
import { isDirectory, makeDirectory, unusable } from './make-directory.js';
import { runCommand } from './run-command.js';
import { ownerOf, serverUser } from './server-user.js';
import type { ServerUser } from './server-user.js';

/** Where root keeps the data when the server's user cannot reach the directory that was asked for. */
export const FALLBACK_DIRECTORY = '/var/lib/palinode';

/** The data directory and what the database keeps in it. */
export interface DataDirectory {
  /** Absolute, without symbolic links. */
  readonly path: string;
  /** The cluster: PostgreSQL's own data directory. */
  readonly pgData: string;
  /** What the server writes while it runs. */
  readonly serverLog: string;
  /** The password of the role `palinode`, mode 0600. */
  readonly passwordFile: string;
  /** Whom the server runs as; null: as we do. */
  readonly user: ServerUser | null;
}

/**
 * Makes sure there is a data directory that the server's user can reach. As root that is another user, whom a home
 * of mode 0700 shuts out: that is tried first, and then the fallback serves, saying so.
 */
export async function openDataDirectory(
  requested: string,
  fallback: string,
  log: (message: string) => void,
): Promise<DataDirectory> {
  const wanted = resolve(requested);
  const pgData = join(wanted, 'postgres');
  const user = await serverUser(pgData);
  if (user === null) {
    await refuseStrangers(pgData);
    await makeDirectory(wanted, 0o700);
    return layout(await realpath(wanted), user);
  }
  if (await canReach(user, await nearestDirectory(wanted))) {
    await makeDirectory(wanted, 0o711);
    return layout(await realpath(wanted), user);
  }
  if ((await ownerOf(join(pgData, 'PG_VERSION'))) !== null) {
    throw new EmbeddedPostgresError(
      `${pgData} holds a database that the user ${user.name} cannot reach, and as root PostgreSQL must run as that ` +
        `user. Open the directories on the way (chmod o+x), or move ${wanted} elsewhere and set DATA_DIR to it.`,
    );
  }
  const other = await fallbackFor(wanted, fallback, user);
  log(
    `As root, PostgreSQL runs as the user ${user.name}, who cannot reach ${wanted}: the data is kept in ` +
      `${other.path} instead. Set DATA_DIR to choose another directory.`,
  );
  return other;
}

async function fallbackFor(wanted: string, fallback: string, user: ServerUser): Promise<DataDirectory> {
  await makeDirectory(fallback, 0o711);
  const place = layout(await realpath(fallback), (await serverUser(join(fallback, 'postgres'))) ?? user);
  if (await canReach(user, place.path)) return place;
  throw new EmbeddedPostgresError(
    `As root, PostgreSQL runs as the user ${user.name}, who can reach neither ${wanted} nor ${fallback}. ` +
      'Set DATA_DIR to a directory under one that everybody may enter, or start Palinode as an ordinary user.',
  );
}

function layout(path: string, user: ServerUser | null): DataDirectory {
  return {
    path,
    pgData: join(path, 'postgres'),
    serverLog: join(path, 'postgres.log'),
    passwordFile: join(path, 'postgres-password'),
    user,
  };
}

/** Whether the user can enter a directory: asked of the system itself, which knows of more than mode bits. */
async function canReach(user: ServerUser, directory: string): Promise<boolean> {
  const { code, output } = await runCommand('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { user, cwd: '/' });
  if (code === null) {
    throw new EmbeddedPostgresError(
      `As root, PostgreSQL has to run as the user ${user.name}, and the system does not allow that (${output}). ` +
        'Start Palinode as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  return code === 0;
}

async function nearestDirectory(path: string): Promise<string> {
  return dirname(path) === path || (await isDirectory(path)) ? path : nearestDirectory(dirname(path));
}

/** A database that is there already must be this user's own; where that cannot even be asked, nothing can be kept. */
async function refuseStrangers(pgData: string): Promise<void> {
  const owner = await ownerOf(pgData).catch((error: unknown) => {
    if (isSystemError(error, 'EACCES', 'EPERM')) throw unusable(dirname(pgData), error);
    throw error;
  });
  const own = process.getuid?.();
  if (owner === null || own === undefined || owner.uid === own) return;
  throw new EmbeddedPostgresError(
    `The database in ${pgData} belongs to another user (id ${owner.uid}), perhaps because Palinode was first started ` +
      `as root. Start it as that user or as root again, hand it over (chown -R ${own} ${dirname(pgData)}), ` +
      'or set DATA_DIR to a new directory.',
  );
}
