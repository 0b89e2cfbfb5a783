import { Readable } from 'node:stream';

/** Bytes that come in a few at a time, as over a bad line. */
export function dripping(bytes: Buffer, atOnce: number): AsyncIterable<Buffer> {
  const drops = Array.from({ length: Math.ceil(bytes.length / atOnce) }, (_, index) => bytes.subarray(index * atOnce, (index + 1) * atOnce));
  return Readable.from(drops);
}
