import { setTimeout } from 'node:timers/promises';

/**
 * Waits so many milliseconds.
 * @returns false when the signal aborted first, or had before
 */
export async function waited(milliseconds: number, stop: AbortSignal): Promise<boolean> {
  if (stop.aborted) return false;
  if (milliseconds <= 0) return true;
  try {
    await setTimeout(milliseconds, undefined, { signal: stop });
    return true;
  } catch (error) {
    if (stop.aborted) return false;
    throw error;
  }
}
