import { KINDS_OF_JOB } from '../../domain/shift.js';
import { silencesOf } from '../../domain/over-time/silence.js';
import { type Detector, found } from '../detector.js';
import { stanceDetector } from './stance.detector.js';

/** Days without a word of one's own. */
export const silenceDetector: Detector = stanceDetector('silence', KINDS_OF_JOB['detect-silence'], (stance, asOf) =>
  found(silencesOf(stance, asOf)),
);
