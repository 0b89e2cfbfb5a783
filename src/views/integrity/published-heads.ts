import { readFileSync } from 'node:fs';
import type { ChainHead } from '../../event-log/integrity/chain-fault.js';

/** A head that was published, and of which log; null where whoever holds it did not say. */
export interface PublishedHead extends ChainHead {
  readonly dossier: string | null;
}

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/;

/** A head as the feeds' titles and `palinode verify` write it. @throws RangeError */
export function headIn(text: string): PublishedHead {
  const [, sequence, hash] = HEAD.exec(text.trim().toLowerCase()) ?? [];
  if (sequence === undefined || hash === undefined || Number(sequence) < 1) {
    throw new RangeError(`“${text.slice(0, 100)}” is no head; write SEQUENCE:HASH, e.g. 1234:9f86d081… with all 64 digits of the hash.`);
  }
  return { dossier: null, sequence: Number(sequence), hash };
}

/** The heads of a saved `integrity.json` feed. @throws RangeError for a file that is none, or holds none */
export function headsInFeed(path: string): PublishedHead[] {
  const heads = itemsOf(feedAt(path)).flatMap((item) => {
    const head = typeof item === 'object' && item !== null && '_palinode' in item ? item._palinode : null;
    return isHead(head) ? [head] : [];
  });
  if (heads.length === 0) throw new RangeError(`${path} holds no verified head; save a dossier's integrity.json there.`);
  return heads;
}

function feedAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new RangeError(`${path} cannot be read as a JSON feed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function itemsOf(feed: unknown): readonly unknown[] {
  return typeof feed === 'object' && feed !== null && 'items' in feed && Array.isArray(feed.items) ? feed.items : [];
}

function isHead(value: unknown): value is PublishedHead {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'dossier' in value && typeof value.dossier === 'string' &&
    'sequence' in value && Number.isSafeInteger(value.sequence) &&
    'hash' in value && typeof value.hash === 'string' && /^[0-9a-f]{64}$/.test(value.hash)
  );
}

/** Those that are of a dossier, as far as they say; all of them where the dossier is not known. */
export function headsOf(heads: readonly PublishedHead[], dossier: string | null): PublishedHead[] {
  return heads.filter((head) => head.dossier === null || dossier === null || head.dossier === dossier);
}

/** The dossier that all of them are of, where one says. */
export function soleDossier(heads: readonly PublishedHead[]): string | null {
  return heads.find((head) => head.dossier !== null)?.dossier ?? null;
}

export function isOfSeveral(heads: readonly PublishedHead[]): boolean {
  const sole = soleDossier(heads);
  return heads.some(({ dossier }) => dossier !== null && dossier !== sole);
}
