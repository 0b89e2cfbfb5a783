import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { databaseTime } from '../../database/database-time.js';
import { inTransaction } from '../../database/in-transaction.js';
import { invalid } from '../../domain/invalid.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { headOf } from '../../event-log/head.js';
import { ShiftReader } from '../../projections/shift.reader.js';
import type { AlertFilter } from '../alert-filter.js';
import { askedInstant } from '../asked-instant.js';
import { EndpointRegistry } from '../endpoints/endpoint-registry.js';
import { refuseUnknownReferences } from '../endpoints/filter-references.js';
import { alertContext } from '../outbox/alert-context.js';
import type { AlertEvent } from '../outbox/alert-event.js';
import { insertDeliveries } from '../outbox/insert-deliveries.js';
import { lockAlerts } from '../outbox/lock-alerts.js';
import { planAlerts } from '../outbox/plan-alerts.js';
import { type Subscriber, subscribersOf } from '../outbox/subscribers.js';
import { keepTold } from '../outbox/told-shifts.js';
import { keepWaiting } from '../outbox/waiting-alerts.js';
import { DeliveryWorker } from '../sending/delivery.worker.js';
import { asReplayed } from './as-replayed.js';
import { countNews, newsFor, newsIn, stretchBetween } from './news-between.js';
import type { ReplayDto, ReplayedResponse } from './replay.dto.js';

/** Told in one replay: who wants more asks for a part of the time after the other. */
const MOST_EVENTS = 10_000;

/** Tells an endpoint what the log brought before it was there. */
@Injectable()
export class ReplayAlerts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shifts: ShiftReader,
    private readonly registry: EndpointRegistry,
    private readonly worker: DeliveryWorker,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Writes alerts on what was recorded in a time and the endpoint has not been told: shifts as they stand now, each by
   * itself, unfolded. What its class sends to the digest waits for the next one. Asked again, it finds it all told.
   *
   * @throws DomainError `endpoint-not-found`, `validation-failed` for a time that is none or brought too much, or a filter that names unknowns
   */
  async replay(dossier: DossierKey, endpointId: string, wish: ReplayDto): Promise<ReplayedResponse> {
    const { dossierId } = dossier;
    if (wish.filter) await refuseUnknownReferences(this.dataSource, dossierId, wish.filter);
    const to = wish.to === undefined ? (await databaseTime(this.dataSource)).getTime() : askedInstant('to', wish.to, 'to');
    const stretch = await stretchBetween(this.dataSource, dossierId, askedInstant('from', wish.from, 'from'), to);
    const { events } = await this.registry.get(dossierId, endpointId);
    const { loud, silent } = await countNews(this.dataSource, dossierId, stretch, newsFor(events));
    if (loud > MOST_EVENTS) {
      const detail = `That time brought ${loud} events; a replay tells ${MOST_EVENTS} at most. Ask for a part of it after the other.`;
      throw invalid([{ pointer: '/from', detail }]);
    }
    const sum = { written: 0, waiting: 0, alreadyTold: 0, silent };
    for (let from = stretch.from; from <= stretch.to; ) {
      const part = { from, to: stretch.to };
      const told = await inTransaction(this.dataSource, (runner) => this.tell(runner, dossier, endpointId, wish.filter, part));
      sum.written += told.written;
      sum.waiting += told.waiting;
      sum.alreadyTold += told.alreadyTold;
      from = told.upTo + 1;
    }
    if (sum.written > 0) this.worker.nudge();
    return sum;
  }

  /** One page, with the outbox standing still, so that nobody tells the same meanwhile. */
  private async tell(
    runner: QueryRunner,
    dossier: DossierKey,
    endpointId: string,
    filter: AlertFilter | undefined,
    part: { readonly from: number; readonly to: number },
  ): Promise<Omit<ReplayedResponse, 'silent'> & { readonly upTo: number }> {
    await lockAlerts(runner, dossier.dossierId);
    const endpoint = (await subscribersOf(runner, dossier.dossierId)).find((each) => each.endpointId === endpointId);
    // Deleted meanwhile: there is nobody left to tell.
    if (!endpoint) return { written: 0, waiting: 0, alreadyTold: 0, upTo: part.to };
    const { events, upTo } = await newsIn(runner, dossier, part, newsFor(endpoint.events));
    const subscriber = unguarded(endpoint, filter);
    const { publicUrl } = this.config;
    const head = await headOf(runner, dossier.dossierId);
    const given = { subscribers: [subscriber], upTo: head, publicUrl };
    const context = await alertContext(runner, dossier, this.shifts, events, given);
    const alreadyTold = events.filter((event) => isTold(event, (shift) => context.told.beliefOf(endpointId, shift) !== null)).length;
    let written = 0;
    for (const alert of events.flatMap((event) => planAlerts(event, context))) {
      written += (await insertDeliveries(runner, dossier, asReplayed(alert), publicUrl)).length;
    }
    await keepTold(runner, dossier.dossierId, context.told);
    await keepWaiting(runner, dossier.dossierId, context.waiting);
    return { written, waiting: context.waiting.beginnings().length, alreadyTold, upTo };
  }
}

/** The endpoint as one that was there from the start, and gets each alert by itself. */
function unguarded(endpoint: Subscriber, filter: AlertFilter | undefined): Subscriber {
  const settings = { ...endpoint.settings, foldWithin: 0, digestsBatches: false };
  return { ...endpoint, startsAfter: 0, settings, filter: filter ?? endpoint.filter };
}

function isTold(event: AlertEvent, knows: (shift: string) => boolean): boolean {
  return event.about === 'shift' && knows(event.shift);
}
