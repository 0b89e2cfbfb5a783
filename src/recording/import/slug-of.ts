import { createHash } from 'node:crypto';

const LONGEST_SLUG = 64;
const HASH_DIGITS = 8;

/**
 * A slug for a name: its letters without their marks and its digits, in words joined by hyphens. One
 * that would be too long keeps its beginning and gets a few digits of the name's hash, so that names
 * which begin alike stay apart. Null where nothing is left of the name.
 */
export function slugOf(name: string): string | null {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words === '') return null;
  if (words.length <= LONGEST_SLUG) return words;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, HASH_DIGITS);
  const start = words.slice(0, LONGEST_SLUG - HASH_DIGITS - 1).replace(/-[^-]*$/, '');
  return `${start}-${hash}`;
}
