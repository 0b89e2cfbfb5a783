import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'webhooks-key';

/**
 * The key that seals webhook secrets when the environment gives none: kept in the data directory,
 * readable by the service's user alone, made at the first start.
 *
 * @returns 32 bytes
 */
export function secretKeyIn(dataDir: string): Buffer {
  const path = join(dataDir, FILE);
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(path)) keep(randomBytes(32), path);
  return Buffer.from(readFileSync(path, 'utf8'), 'base64');
}

/** Written aside and linked into place whole; of two processes that start at once the first one's counts. */
function keep(key: Buffer, path: string): void {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${key.toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  } finally {
    unlinkSync(draft);
  }
}

function isAlreadyThere(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
