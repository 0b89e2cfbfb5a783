import { DAY_MS } from '../domain/dates/day.js';
import type { Cause } from './detector.js';
import type { Recording } from './recordings.js';

/**
 * Whether a shift comes to light late (domain.md, What alerts by default): its later side was made more than
 * so many days before it was recorded, or before what else brought the shift about was: an earlier side
 * that arrived late, a correction, a rescale, a merge, a setting.
 *
 * @param recording of the later side; undefined where nothing says when it was made
 * @param responsible what brought the shift about, in log order; empty where only time has passed
 */
export function isRetroactive(
  recording: Recording | undefined,
  responsible: readonly Pick<Cause, 'recordedAt'>[],
  days: number,
): boolean {
  if (!recording) return false;
  const learnedAt = Math.max(recording.recordedAt, responsible.at(-1)?.recordedAt ?? -Infinity);
  return learnedAt - recording.statedTo > days * DAY_MS;
}
