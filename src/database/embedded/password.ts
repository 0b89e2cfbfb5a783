import { randomBytes } from 'node:crypto';
import { chown, link, readFile, rm, writeFile } from 'node:fs/promises';
import type { Binaries } from './binaries.js';
import { ROLE } from './cluster.js';
import type { DataDirectory } from './data-directory.js';
import { diagnose } from './diagnosis.js';
import { EmbeddedPostgresError, isSystemError } from './embedded-postgres.error.js';
import { runCommand } from './run-command.js';

/**
 * The password of the role `palinode`, made at the first start. It is there before the cluster is, and appears as a
 * whole (written beside its place, then linked), so that two first starts at once agree on one.
 */
export async function readOrMakePassword({ passwordFile, user }: DataDirectory): Promise<string> {
  const kept = await readPassword(passwordFile);
  if (kept !== null) return kept;

  const made = randomBytes(24).toString('hex');
  const written = `${passwordFile}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(written, `${made}\n`, { mode: 0o600, flag: 'wx' });
    // initdb reads it as the server's user.
    if (user !== null) await chown(written, user.uid, user.gid);
    await link(written, passwordFile);
    return made;
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw error;
    return (await readPassword(passwordFile)) ?? made;
  } finally {
    await rm(written, { force: true });
  }
}

async function readPassword(passwordFile: string): Promise<string | null> {
  try {
    const password = (await readFile(passwordFile, 'utf8')).trim();
    if (password !== '') return password;
    throw new EmbeddedPostgresError(`${passwordFile} is empty. Remove it, and the next start sets a new password.`);
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Gives the role that password, while no server runs on the cluster. */
export async function setPassword(
  { pgData, user }: DataDirectory,
  { postgres }: Binaries,
  password: string,
): Promise<void> {
  const args = ['--single', '-D', pgData, '-c', 'exit_on_error=on', 'postgres'];
  const { code, output } = await runCommand(postgres, args, {
    user,
    cwd: pgData,
    // One line, one statement: such is the single-user mode.
    input: `ALTER ROLE ${ROLE} PASSWORD '${password.replaceAll("'", "''")}'\n`,
  });
  if (code !== 0) throw new EmbeddedPostgresError(`The database's password could not be set. ${diagnose(output)}`);
}
