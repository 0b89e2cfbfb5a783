import type { QueryRunner } from 'typeorm';
import type { RecordedEvent } from '../../domain/events.js';
import type { DossierKey } from '../../event-log/append-request.js';

/** Injection token of what foretells the alerts that events would cause. */
export const PREVIEW_ALERTS = Symbol('PreviewAlerts');

export interface ForetoldAlert {
  /** The endpoint's id. */
  readonly endpoint: string;
  readonly type: string;
  /** The shift's id; null for an alert on something else. */
  readonly shift: string | null;
}

export interface PreviewAlerts {
  /**
   * Foretells within the caller's transaction, which has recorded the events and will undo them.
   * @param events in the log's order, those of detection included
   */
  preview(runner: QueryRunner, dossier: DossierKey, events: readonly RecordedEvent[]): Promise<readonly ForetoldAlert[]>;
}
