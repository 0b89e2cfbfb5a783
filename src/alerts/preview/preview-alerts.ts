import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import type { RecordedEvent } from '../../domain/events.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { ShiftReader } from '../../projections/shift.reader.js';
import type { AlertType } from '../alert-types.js';
import { alertContext } from '../outbox/alert-context.js';
import { alertEventsIn } from '../outbox/alert-events.js';
import { planAlerts } from '../outbox/plan-alerts.js';
import { subscribersOf } from '../outbox/subscribers.js';

/** An alert that would follow. */
export interface PreviewedAlert {
  /** The endpoint's id. */
  readonly endpoint: string;
  /** `shift.digest` for what would wait: for a digest, or for the next alert like it. */
  readonly type: AlertType;
  /** The shift's id; null for an alert on something else. */
  readonly shift: string | null;
}

/** Tells the dry run which alerts would follow from events; writes nothing. */
@Injectable()
export class PreviewAlerts {
  constructor(
    private readonly shifts: ShiftReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param runner of the transaction in which the events were recorded and that the caller rolls back
   * @param events in the log's order, those of detection included
   */
  async preview(runner: QueryRunner, dossier: DossierKey, events: readonly RecordedEvent[]): Promise<PreviewedAlert[]> {
    const subscribers = await subscribersOf(runner, dossier.dossierId);
    const upTo = events.at(-1)?.sequence;
    if (subscribers.length === 0 || upTo === undefined) return [];
    const alerting = await alertEventsIn(runner, dossier, events.filter((event) => event.notify));
    const { publicUrl } = this.config;
    const context = await alertContext(runner, dossier, this.shifts, alerting, { subscribers, upTo, publicUrl });
    const atOnce = alerting
      .flatMap((event) => planAlerts(event, context))
      .flatMap(({ type, shiftId, endpointIds }) => endpointIds.map((endpoint) => ({ endpoint, type, shift: shiftId })));
    const later = context.waiting
      .beginnings()
      .map(({ endpoint, subject, isShift }) => ({ endpoint, type: 'shift.digest' as const, shift: isShift ? subject : null }));
    return [...atOnce, ...later];
  }
}
