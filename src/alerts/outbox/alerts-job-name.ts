/** Under this name the outbox keeps its checkpoints. */
export const ALERTS_JOB = 'alerts';
