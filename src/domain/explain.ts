import type { Statement } from './statement.js';
import { spelledBounds } from './spelled-bounds.js';
import type { Verdict } from './verdict.js';

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
  const joint = verdict.kind === 'contradiction' ? 'and' : 'then';
  return `${actor} on ${issue} (${track}): ${before}, ${joint} ${after}: ${verdict.kind}${size}, ${verdict.because}.`;
}
