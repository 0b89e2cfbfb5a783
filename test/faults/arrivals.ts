import type { ServerResponse } from 'node:http';
import type { Receiver } from '../int/receiver.js';

/** Lets a receiver note when each alert came, milliseconds of its own clock. @returns what it notes, as it grows */
export function noteArrivals(receiver: Receiver, answer: (response: ServerResponse) => void): readonly number[] {
  const arrivals: number[] = [];
  receiver.answerWith((response) => {
    arrivals.push(performance.now());
    answer(response);
  });
  return arrivals;
}

/** The most arrivals, in order of time, within any window of so many milliseconds. */
export function mostWithin(arrivals: readonly number[], windowMs: number): number {
  return Math.max(0, ...arrivals.map((from, index) => arrivals.slice(index).filter((at) => at <= from + windowMs).length));
}
