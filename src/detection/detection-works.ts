import type { DetectionJob } from '../domain/shift.js';
import type { Detector } from './detector.js';
import { deadlineDetector } from './detectors/deadline.detector.js';
import { demandDetector } from './detectors/demand.detector.js';
import { distanceDetector } from './detectors/distance.detector.js';
import { driftDetector } from './detectors/drift.detector.js';
import { movementDetector } from './detectors/movement.detector.js';
import { silenceDetector } from './detectors/silence.detector.js';

/** What a scheduled job does: the detectors it runs one after the other, under one checkpoint. */
export interface DetectionWork {
  /** Whether what it finds changes with the day, also while nobody records anything. */
  readonly isTimeDriven: boolean;
  readonly detectors: readonly Detector[];
}

export const DETECTION_WORKS: Readonly<Record<DetectionJob, DetectionWork>> = {
  'detect-shifts': { isTimeDriven: false, detectors: [movementDetector, demandDetector] },
  'detect-drift': { isTimeDriven: true, detectors: [driftDetector] },
  'detect-silence': { isTimeDriven: true, detectors: [silenceDetector] },
  'check-deadlines': { isTimeDriven: true, detectors: [deadlineDetector] },
  'measure-distances': { isTimeDriven: true, detectors: [distanceDetector] },
};

export const DETECTION_JOBS = Object.keys(DETECTION_WORKS).filter(
  (job): job is DetectionJob => job in DETECTION_WORKS,
);
