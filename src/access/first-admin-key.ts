import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newKey } from './keys/key-secret.js';
import type { KeyRegistry } from './keys/key-registry.js';

/** Where the first admin key is kept, in the data directory. */
export const ADMIN_KEY_FILE = 'admin-key';

/**
 * Makes an admin key where there never was a key, so that the first start can be followed by a first request.
 * It is told once and kept in the data directory, readable by the service's user alone.
 */
export async function makeFirstAdminKey(registry: KeyRegistry, dataDir: string, tell: (text: string) => void): Promise<void> {
  const { isEmpty } = await registry.holders();
  if (!isEmpty) return;
  const made = newKey();
  const path = join(dataDir, ADMIN_KEY_FILE);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  // The file first: a key that was made and then lost with the process would lock its owner out.
  await writeFile(draft, `${made.written}\n`, { flag: 'wx', mode: 0o600 });
  await rename(draft, path);
  await registry.create({ name: 'first admin', scopes: ['admin'], dossiers: null, expiresAt: null }, made);
  tell(`\nPalinode made an admin key. It is shown this once, and kept in ${path}:\n\n  ${made.written}\n\n`);
}
