import { driftsOf } from '../../domain/over-time/drift.js';
import { KINDS_OF_JOB } from '../../domain/shift.js';
import { type Detector, found } from '../detector.js';
import { stanceDetector } from './stance.detector.js';

/** Small steps of a line that add up. */
export const driftDetector: Detector = stanceDetector('drift', KINDS_OF_JOB['detect-drift'], (stance, asOf) =>
  found(driftsOf(stance, asOf)),
);
