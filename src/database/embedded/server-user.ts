import { readFile, stat } from 'node:fs/promises';
import { EmbeddedPostgresError, isSystemError } from './embedded-postgres.error.js';

/** The operating system's user that PostgreSQL runs as, where that is not our own. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

// `_postgres` is macOS's; `nobody` is everywhere.
const CANDIDATES = ['postgres', '_postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so root runs it as somebody else: the owner of the cluster that is already
 * there, else a user that every system has. None is created.
 *
 * @param pgData where the cluster is or will be
 * @returns null when we are not root: then it runs as we do
 */
export async function serverUser(pgData: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const users = await knownUsers();
  const owner = await ownerOf(pgData);
  if (owner !== null && owner.uid !== 0) {
    return users.find(({ uid }) => uid === owner.uid) ?? { name: `with id ${owner.uid}`, ...owner };
  }
  for (const name of CANDIDATES) {
    const user = users.find((known) => known.name === name && known.uid !== 0);
    if (user !== undefined) return user;
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and /etc/passwd names neither "postgres" nor "nobody" to run it as. ' +
      'Start Palinode as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/** The ids that own a path; null when there is no such path. */
export async function ownerOf(path: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

/** The users of /etc/passwd: name, password, uid, gid, … separated by colons. */
async function knownUsers(): Promise<ServerUser[]> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch((error: unknown) => {
    if (isSystemError(error, 'ENOENT')) return '';
    throw error;
  });
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name === undefined || uid === undefined || gid === undefined || name.startsWith('#')
      ? []
      : [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}
