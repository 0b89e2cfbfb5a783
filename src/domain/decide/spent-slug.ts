import type { Known } from '../known.js';
import type { Faults } from './faults.js';

/** Notes a fault where the slug of a stream belonged to what was redacted: what named the old must not mean the new. */
export function refuseSpent(known: Known, faults: Faults, pointer: string, stream: string): void {
  if (!known.spent.has(stream)) return;
  const [kind, slug] = stream.split('/');
  faults.add(pointer, `The ${kind} “${slug}” was redacted, and its slug is not used again; choose another.`);
}
