import { rowsOf } from '../../database/queries.js';
import { type Finding, ok, warn } from './finding.js';
import type { Check } from './patient.js';

const MOST_APART_MS = 2_000;

/**
 * @param other the other clock, milliseconds since 1970
 * @param asked when it was asked, and when it had answered, by our clock
 */
export function clockFinding(whose: string, other: number, asked: readonly [number, number]): Finding {
  // It was read somewhere between the question and the answer.
  const apart = other < asked[0] ? asked[0] - other : Math.max(0, other - asked[1]);
  const words = `${whose} clock and this host’s are ${(apart / 1_000).toFixed(1)} s apart`;
  if (apart <= MOST_APART_MS) return ok('clock', words);
  return warn('clock', words, 'Have both hosts’ clocks set by NTP. Recorded times are the database’s, and stay in order.');
}

export const checkClock: Check = async ({ dataSource }) => {
  const before = Date.now();
  const [row] = await rowsOf<{ now: Date }>(dataSource, 'select clock_timestamp() as now');
  const after = Date.now();
  return [clockFinding('the database’s', row?.now.getTime() ?? 0, [before, after])];
};
