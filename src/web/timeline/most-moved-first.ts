import type { Timeline } from '../api/shapes.js';

const shiftsIn = ({ items }: Timeline): number => items.filter(({ kind }) => kind === 'shift').length;

/** Issues with the most shifts first, then those with the most statements; ties keep their order. */
export function mostMovedFirst(timelines: readonly Timeline[]): readonly Timeline[] {
  return [...timelines].sort((a, b) => shiftsIn(b) - shiftsIn(a) || b.items.length - a.items.length);
}
