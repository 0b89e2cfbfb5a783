import type { QueryRunner } from 'typeorm';
import type { RecordedEvent } from '../domain/events.js';
import type { DossierKey } from './append-request.js';

/** Injection token of the projector that keeps the read models in the append's transaction. */
export const PROJECTOR = Symbol('Projector');

export interface Projector {
  /**
   * Applies freshly appended events, in sequence order, within the transaction that appended them.
   * An error refuses the append: nothing is in the log that the views do not show.
   */
  apply(runner: QueryRunner, dossier: DossierKey, events: readonly RecordedEvent[]): Promise<void>;
}
