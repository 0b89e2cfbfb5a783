import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { secretKeyIn } from './secret-key.js';

describe('the key kept in the data directory', () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'palinode-key-'));
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  it('is made once, of 32 bytes, for the service alone to read', () => {
    const directory = join(parent, 'made', 'on', 'demand');
    const key = secretKeyIn(directory);
    expect(key).toHaveLength(32);
    expect(secretKeyIn(directory).equals(key)).toBe(true);
    expect(readdirSync(directory)).toEqual(['webhooks-key']);
    expect(statSync(join(directory, 'webhooks-key')).mode & 0o777).toBe(0o600);
  });

  it('differs from one directory to the next', () => {
    expect(secretKeyIn(join(parent, 'a')).equals(secretKeyIn(join(parent, 'b')))).toBe(false);
  });

  it('is not made where no directory can be', () => {
    writeFileSync(join(parent, 'file'), '');
    expect(() => secretKeyIn(join(parent, 'file'))).toThrow(/EEXIST|ENOTDIR/);
  });
});
