import type { DetectionJob } from '../../domain/shift.js';

/** Under this name detection keeps its checkpoints; alerts may not import it, and wait for it all the same. */
export const DETECT_SHIFTS_JOB = 'detect-shifts' satisfies DetectionJob;
