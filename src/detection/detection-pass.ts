import { DAY_MS } from '../domain/dates/day.js';
import type { JobClaim } from '../ops/job-state.js';
import type { UnitsAhead } from './units-ahead.js';

/** What a job has to judge: what the log brought since its checkpoint and, on a new day, everything. */
export interface Pass {
  /** The checkpoint it started from. */
  readonly after: number;
  /** The head when it began, which its end makes the checkpoint; what came later is judged again then. */
  readonly upTo: number;
  /** The UTC day (`YYYY-MM-DD`) as of which it judges; null where time drives nothing. */
  readonly day: string | null;
  /** The last instant of the day it judges by. */
  readonly asOf: number;
  readonly isNewDay: boolean;
}

/** Where a pass broken into pages goes on; the page holds for no other checkpoint or day. */
export interface RestOfPass {
  readonly pass: Pass;
  /** Index of the job's detector whose turn it is. */
  readonly detector: number;
  readonly afterKey: string;
  /** The units after that key which are gathered already; null where none are. */
  readonly ahead: UnitsAhead | null;
}

/**
 * The pass that a claimed job has before it. A day once evaluated is never gone back on; days that passed
 * in a downtime are not made up one by one, since what was due on them is found as of the newest.
 */
export function beginPass({ checkpoint, lastDay }: JobClaim, today: string, head: number, isTimeDriven: boolean): Pass {
  const day = lastDay !== null && lastDay > today ? lastDay : today;
  const bounds = { after: checkpoint, upTo: head, asOf: lastInstantOf(day) };
  if (!isTimeDriven) return { ...bounds, day: null, isNewDay: false };
  return { ...bounds, day, isNewDay: day !== lastDay };
}

/** Whether nobody has ended or overtaken the pass that was begun. */
export function isSamePass(begun: Pass, now: Pass): boolean {
  return begun.after === now.after && begun.day === now.day && begun.isNewDay === now.isNewDay;
}

/** Milliseconds since 1970 UTC. */
export function lastInstantOf(day: string): number {
  return Date.parse(day) + DAY_MS - 1;
}
