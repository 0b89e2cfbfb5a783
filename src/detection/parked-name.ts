import type { Detector } from './detector.js';

/** Names a unit among those of all detectors of a job. */
export function parkedName(detector: Detector, key: string): string {
  return `${detector.name} ${key}`;
}
