import type { Run } from './row.js';

/** Writers that work side by side. */
export const WRITERS = 32;

/**
 * Lets 32 writers take one piece of work after another until none is left, and times them together.
 * @param work is told which of the writers it is done by, from 0
 */
export async function atOnce<T>(pieces: readonly T[], work: (piece: T, writer: number) => Promise<unknown>): Promise<Run> {
  let next = 0;
  const write = async (writer: number): Promise<void> => {
    for (let piece = pieces[next]; piece !== undefined; piece = pieces[next]) {
      next += 1;
      await work(piece, writer);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  return { operations: pieces.length, ms: performance.now() - began };
}
