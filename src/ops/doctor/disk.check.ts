import { statfs } from 'node:fs/promises';
import { fail, type Finding, ok, warn } from './finding.js';
import type { Check } from './patient.js';

const MIB = 1_048_576;
const LEAST = 200 * MIB;
const COMFORTABLE = 2_048 * MIB;

export function diskFinding(directory: string, free: number): Finding {
  const words = `${Math.floor(free / MIB).toLocaleString('en')} MiB free for ${directory}`;
  if (free >= COMFORTABLE) return ok('disk', words);
  const remedy = 'Free or add space: a database whose disk is full refuses every append.';
  return free < LEAST ? fail('disk', words, remedy) : warn('disk', words, remedy);
}

/** The data directory's disk. A server elsewhere has its own, which cannot be seen from here. */
export const checkDisk: Check = async ({ dataDir, isEmbedded }) => {
  const { bavail, bsize } = await statfs(dataDir);
  const finding = diskFinding(dataDir, bavail * bsize);
  return [isEmbedded ? finding : { ...finding, detail: `${finding.detail}; the database server’s own disk is not seen from here` }];
};
