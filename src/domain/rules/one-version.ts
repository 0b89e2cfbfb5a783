import type { Statement } from '../statement.js';

/** Whether both are points of one version of a plan, which are never compared with each other (domain.md, plan). */
export function areOfOneVersion({ point: a }: Statement, { point: b }: Statement): boolean {
  return a !== null && b !== null && a.plan === b.plan && a.version === b.version;
}
