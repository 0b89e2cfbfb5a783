import { chmod, cp, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataDirectory } from './data-directory.js';
import { EmbeddedPostgresError, isSystemError, messageOf } from './embedded-postgres.error.js';
import { completePackage, findPlatformPackage } from './platform-package.js';
import { runCommand } from './run-command.js';
import { ownerOf } from './server-user.js';
import { makeWhole } from './unfinished-directory.js';

/** PostgreSQL's programs, tried out: they run as the server's user. */
export interface Binaries {
  readonly major: number;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/**
 * The programs of the npm package; or a copy in the data directory where the package cannot be completed (it is
 * read-only) or the server's user cannot reach it (it lies under somebody's home).
 */
export async function findBinaries(directory: DataDirectory, log: (message: string) => void): Promise<Binaries> {
  const { version, native } = await findPlatformPackage();
  const why = (await completed(native)) ?? (await refusal(native, directory));
  if (why === null) return programs(native, version);

  const copy = join(directory.path, `postgresql-${version}`);
  if ((await ownerOf(copy)) === null) {
    log(`PostgreSQL's programs cannot be used where npm put them (${why}): copying them to ${copy}.`);
    await makeWhole(copy, (unfinished) => copyPackage(native, unfinished));
  }
  const still = await refusal(copy, directory);
  if (still === null) return programs(copy, version);
  throw new EmbeddedPostgresError(
    `The PostgreSQL that npm installed does not run on this machine (${still}). It needs glibc 2.27 or newer on ` +
      'Linux (Alpine has musl) and a data directory that is not mounted noexec. Set DATABASE_URL to a PostgreSQL server.',
  );
}

function programs(native: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(native, 'bin', `${name}${suffix}`);
  return {
    major: Number.parseInt(version, 10),
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
  };
}

/** Null when the package is complete, else why it cannot be completed. */
async function completed(native: string): Promise<string | null> {
  try {
    await completePackage(native);
    return null;
  } catch (error) {
    if (isSystemError(error, 'EACCES', 'EPERM', 'EROFS')) return messageOf(error);
    throw error;
  }
}

/** Null when the programs run as the server's user, else what stood in the way. */
async function refusal(native: string, { user, path }: DataDirectory): Promise<string | null> {
  for (const program of [programs(native, '').postgres, programs(native, '').initdb]) {
    const { code, output } = await runCommand(program, ['--version'], { user, cwd: path });
    if (code !== 0) return output.trim() || `${program} --version ended with ${code ?? 'a signal'}`;
  }
  return null;
}

async function copyPackage(native: string, to: string): Promise<void> {
  await cp(native, to, { recursive: true, verbatimSymlinks: true });
  await openToAll(to);
  await completePackage(to);
}

/** The copy serves the server's user, whatever modes npm gave under root's umask. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) {
      const { mode } = await stat(path);
      await chmod(path, mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
