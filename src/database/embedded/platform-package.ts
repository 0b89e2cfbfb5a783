import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError, isSystemError } from './embedded-postgres.error.js';

/** The npm package that carries PostgreSQL's programs for this machine. */
export interface PlatformPackage {
  /** Of the package, e.g. `18.4.0-beta.17`: PostgreSQL 18.4. */
  readonly version: string;
  /** Holds `bin`, `lib` and `share`. */
  readonly native: string;
}

/** Finds the package for this machine, wherever the package manager has put it. */
export async function findPlatformPackage(): Promise<PlatformPackage> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const root = dirname(dirname(resolveFrom(name)));
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null;
  if (typeof version !== 'string') throw new EmbeddedPostgresError(`The package ${name} in ${root} has no version.`);
  return { version, native: join(root, 'native') };
}

// Not every package manager hoists: it is looked up from the package that depends on it.
function resolveFrom(name: string): string {
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(parent).resolve(name);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The npm package ${name}, PostgreSQL for this machine, is not installed. Run \`npm ci\` without ` +
        '--omit=optional; or, if there is no such package, set DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages cannot carry symbolic links, and package managers no longer run the script that makes them: so they
 * are made here, as the package's `pg-symlinks.json` lists them, once or by two processes at once. Throws the
 * system's error where the directory cannot be written.
 *
 * @param native the directory with `bin`, `lib` and `pg-symlinks.json`
 */
export async function completePackage(native: string): Promise<void> {
  for (const { source, target } of await listedLinks(native)) {
    // Listed as `native/lib/…`; a copy of the directory has another name.
    const link = join(native, relative('native', target));
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (error) {
      if (!isSystemError(error, 'EEXIST') && !(await exists(link))) throw error;
    }
  }
  const programs = process.platform === 'win32' ? [] : ['initdb', 'pg_ctl', 'postgres'];
  for (const program of programs.map((file) => join(native, 'bin', file))) {
    const { mode } = await stat(program);
    if ((mode & 0o111) !== 0o111) await chmod(program, 0o755);
  }
}

async function listedLinks(native: string): Promise<Link[]> {
  try {
    const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
    return Array.isArray(list) ? list.filter(isLink) : [];
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return []; // Windows's package has none.
    throw error;
  }
}

function isLink(entry: unknown): entry is Link {
  if (typeof entry !== 'object' || entry === null || !('source' in entry) || !('target' in entry)) return false;
  return typeof entry.source === 'string' && typeof entry.target === 'string';
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false;
    throw error;
  }
}
