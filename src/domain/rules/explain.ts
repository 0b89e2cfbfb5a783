import type { ShiftKind } from '../shift.js';
import { spelledBounds } from '../dates/spelled-bounds.js';
import type { Statement } from '../statement.js';
import type { Verdict } from './verdict.js';

/** How the second statement relates to the first in time. */
function relationOf(kind: ShiftKind): string {
  switch (kind) {
    case 'contradiction':
      return 'and';
    case 'say-do-gap':
    case 'public-private-gap':
      return 'against';
    default:
      return 'then';
  }
}

/**
 * The sentence that explains a shift to a reader, made of slugs, codes and dates alone: a redaction
 * of either statement leaves nothing of its words in the log (design README, Immutability).
 */
export function explain(earlier: Statement, later: Statement, verdict: Verdict): string {
  const { actor, issue, track } = later;
  const [before, after] = [earlier, later].map(
    ({ position, stated }) => `${position} (${spelledBounds(stated)})`,
  );
  const points = verdict.magnitude === null ? '' : ` by ${verdict.magnitude} points`;
  const size = `${points}${verdict.direction ? ` ${verdict.direction}` : ''}`;
  const both = `${before}, ${relationOf(verdict.kind)} ${after}`;
  return `${actor} on ${issue} (${track}): ${both}: ${verdict.kind}${size}, ${verdict.because}.`;
}
