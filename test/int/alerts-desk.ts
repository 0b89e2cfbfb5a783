import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { AddressGuard } from '../../src/alerts/address/address-guard.js';
import { networks } from '../../src/alerts/address/public-address.js';
import { DeliveryReader } from '../../src/alerts/deliveries/delivery.reader.js';
import type { DeliveryDetailResponse } from '../../src/alerts/deliveries/delivery.response.js';
import { WebhookAttempt } from '../../src/alerts/deliveries/webhook-attempt.entity.js';
import { WebhookDelivery } from '../../src/alerts/deliveries/webhook-delivery.entity.js';
import { RecoverDeliveries } from '../../src/alerts/deliveries/recover-deliveries.js';
import { ResendDelivery } from '../../src/alerts/deliveries/resend-delivery.js';
import { SendDigests } from '../../src/alerts/digests/send-digests.js';
import type { CreateEndpointDto } from '../../src/alerts/endpoints/endpoint.dto.js';
import { EndpointRegistry } from '../../src/alerts/endpoints/endpoint-registry.js';
import { EndpointVault } from '../../src/alerts/endpoints/endpoint-vault.js';
import { RotateSecret } from '../../src/alerts/endpoints/rotate-secret.js';
import { SecretBox } from '../../src/alerts/endpoints/secret-box.js';
import { SendTest } from '../../src/alerts/endpoints/send-test.js';
import { WebhookEndpoint } from '../../src/alerts/endpoints/webhook-endpoint.entity.js';
import { WriteDeliveries } from '../../src/alerts/outbox/write-deliveries.js';
import { PreviewAlerts } from '../../src/alerts/preview/preview-alerts.js';
import { PreviewFilter } from '../../src/alerts/preview/preview-filter.js';
import { ReplayAlerts } from '../../src/alerts/replay/replay-alerts.js';
import { ATTEMPT_LIMITS } from '../../src/alerts/sending/attempt-limits.js';
import { DeliveryWorker } from '../../src/alerts/sending/delivery.worker.js';
import { SendDelivery } from '../../src/alerts/sending/send-delivery.js';
import { WebhookClient } from '../../src/alerts/sending/webhook-client.js';
import { configFrom } from '../../src/config/config.js';
import { dataSourceOptions } from '../../src/database/data-source-options.js';
import type { DomainEvent, RecordedEvent } from '../../src/domain/events.js';
import type { ShiftDetected } from '../../src/domain/facts/shift-facts.js';
import type { SettingsChange } from '../../src/domain/settings.js';
import type { DossierKey, NewEvent } from '../../src/event-log/append-request.js';
import { Dossiers } from '../../src/event-log/dossiers.js';
import { eventsByIds } from '../../src/event-log/events-by-ids.js';
import { GroupedAppender } from '../../src/event-log/grouped-appender.js';
import { ReadModelProjector } from '../../src/projections/read-model-projector.js';
import { ShiftReader } from '../../src/projections/shift.reader.js';
import { StatementReader } from '../../src/projections/statement.reader.js';

const PUBLIC_URL = 'https://desk.example';

/** A dossier with a log, read models and alerts over a migrated database; loopback may be called. */
export class AlertsDesk {
  readonly registry: EndpointRegistry;
  readonly sendTest: SendTest;
  readonly rotation: RotateSecret;
  readonly resending: ResendDelivery;
  readonly recovery: RecoverDeliveries;
  readonly replaying: ReplayAlerts;
  readonly filterPreview: PreviewFilter;
  readonly worker: DeliveryWorker;
  private readonly appender: GroupedAppender;
  readonly digests: SendDigests;
  readonly preview: PreviewAlerts;
  private readonly outbox: WriteDeliveries;
  readonly history: DeliveryReader;
  private readonly sender: SendDelivery;
  private earlier = '';

  private constructor(
    readonly dataSource: DataSource,
    readonly dossier: DossierKey,
  ) {
    const endpoints = dataSource.getRepository(WebhookEndpoint);
    const config = configFrom({ PUBLIC_URL });
    const guard = new AddressGuard(() => Promise.resolve(['127.0.0.1']), networks(['127.0.0.0/8']));
    const client = new WebhookClient(guard, { ...ATTEMPT_LIMITS, wholeMs: 3_000 });
    const vault = new EndpointVault(new SecretBox(randomBytes(32)));
    this.registry = new EndpointRegistry(endpoints, dataSource, guard, vault);
    this.sendTest = new SendTest(endpoints, this.registry, client, vault, config);
    this.sender = new SendDelivery(dataSource, client, vault, config);
    this.worker = this.anotherWorker();
    this.rotation = new RotateSecret(dataSource, this.registry, vault);
    this.resending = new ResendDelivery(dataSource, this.registry, this.sender);
    this.recovery = new RecoverDeliveries(dataSource, this.worker);
    this.appender = new GroupedAppender(dataSource, new ReadModelProjector());
    const shifts = new ShiftReader(dataSource, new StatementReader(dataSource));
    this.outbox = new WriteDeliveries(dataSource, shifts, config);
    this.digests = new SendDigests(dataSource, shifts, config);
    this.preview = new PreviewAlerts(shifts, config);
    this.replaying = new ReplayAlerts(dataSource, shifts, this.registry, this.worker, config);
    this.filterPreview = new PreviewFilter(dataSource, shifts);
    this.history = new DeliveryReader(
      dataSource.getRepository(WebhookDelivery),
      dataSource.getRepository(WebhookAttempt),
    );
  }

  /**
   * Opens a new dossier `talks-…` with two actors, an issue and an earlier statement.
   * @param settings of the dossier; each alert goes out of itself unless they fold
   */
  static async open(url: string, settings: SettingsChange = { foldWithin: 0 }): Promise<AlertsDesk> {
    const entities = [WebhookEndpoint, WebhookDelivery, WebhookAttempt];
    const dataSource = await new DataSource({ ...dataSourceOptions(url, 10), entities }).initialize();
    const dossiers = new Dossiers(dataSource, new ReadModelProjector());
    const slug = `talks-${randomUUID()}`;
    await dossiers.open(slug, 'Talks', {
      ...newEvent('dossier'),
      type: 'dossier.configured',
      data: { title: 'Talks', settings },
    });
    const desk = new AlertsDesk(dataSource, await dossiers.find(slug));
    for (const [actor, name] of [
      ['ukraine', 'Ukraine'],
      ['russia', 'Russia'],
    ] as const) {
      await desk.append({ type: 'actor.registered', data: { actor, name, kind: 'state' } }, `actor/${actor}`);
    }
    const scale = {
      orientation: 'directed' as const,
      softEnd: 'high' as const,
      positions: [
        { code: 'terminated', label: 'No talks', value: 0 },
        { code: 'dialogue', label: 'Dialogue', value: 80 },
      ],
    };
    await desk.append(
      { type: 'issue.defined', data: { issue: 'negotiations', title: 'Negotiations', scale } },
      'issue/negotiations',
    );
    desk.earlier = await desk.state('dialogue', '2022-03');
    return desk;
  }

  async close(): Promise<void> {
    await this.worker.beforeApplicationShutdown();
    await this.dataSource.destroy();
  }

  /** A second replica's worker. */
  anotherWorker(): DeliveryWorker {
    return new DeliveryWorker(this.dataSource, this.sender);
  }

  async subscribe(url: string, wish: Partial<CreateEndpointDto> = {}): Promise<{ id: string; secret: string }> {
    const { endpoint, secret } = await this.registry.create(this.dossier.dossierId, { ...wish, url });
    return { id: endpoint.endpointId, secret: secret ?? endpoint.publicKey ?? '' };
  }

  /**
   * Records a detected reversal as detection does, its later statement among a batch where one is given.
   * @returns the shift's id
   */
  async detect(over: Partial<ShiftDetected> = {}, notify = true, batch: string | null = null): Promise<string> {
    const to = await this.state('terminated', '2022-10', batch);
    const shift = over.shift ?? randomUUID();
    const data = this.reversal({ to, ...over, shift });
    await this.append({ type: 'shift.detected', data }, `shift/${shift}`, { notify, causationId: to });
    return shift;
  }

  async revise(shift: string, over: Partial<ShiftDetected> = {}): Promise<void> {
    const to = await this.state('terminated', '2022-11');
    await this.append({ type: 'shift.revised', data: this.reversal({ to, ...over, shift }) }, `shift/${shift}`);
  }

  async withdraw(shift: string): Promise<void> {
    await this.append({ type: 'shift.withdrawn', data: { shift, why: 'evidence-changed' } }, `shift/${shift}`);
  }

  async review(shift: string, verdict: 'confirmed' | 'dismissed'): Promise<void> {
    await this.append({ type: 'shift.reviewed', data: { shift, verdict, note: 'Seen' } }, `shift/${shift}`);
  }

  /** Follows the log to its end. */
  async follow(): Promise<void> {
    for (;;) {
      const step = await this.outbox.step(this.dossier);
      if (step.kind !== 'more') return;
    }
  }

  /** Tells again what is parked and due. @returns how many deliveries that wrote */
  retryParked(): Promise<number> {
    return this.outbox.retry(this.dossier);
  }

  /** Sends everything that is due, until nothing is. */
  async send(worker: DeliveryWorker = this.worker): Promise<void> {
    await worker.run();
    await worker.settled();
    await worker.run();
    await worker.settled();
  }

  /** As if detection had judged all of the log, which alerts then follow. */
  async judge(): Promise<void> {
    await this.dataSource.query(
      `insert into job_state (dossier_id, job, checkpoint)
       select dossier_id, 'detect-shifts', sequence from dossier_head where dossier_id = $1
       on conflict (dossier_id, job) do update set checkpoint = excluded.checkpoint`,
      [this.dossier.dossierId],
    );
    await this.follow();
  }

  /** As if what waits had waited for a day. */
  async passDay(): Promise<void> {
    await this.dataSource.query(
      `update waiting_alert set waiting_since = waiting_since - interval '1 day' where dossier_id = $1`,
      [this.dossier.dossierId],
    );
  }

  /** The digests of a day or week to each endpoint, as if this were their morning. @returns how many that wrote */
  async morning(slot: Date): Promise<number> {
    const { dossierId } = this.dossier;
    let written = 0;
    for (const { endpointId: endpoint } of await this.registry.list(dossierId, null, 500)) {
      written += await this.digests.due({ dossier: this.dossier, endpoint, slot });
    }
    return written;
  }

  /** As if all retries and leases had come due. */
  async passTime(): Promise<void> {
    await this.dataSource.query(
      `update webhook_delivery set next_attempt_at = now() where dossier_id = $1 and status = 'pending'`,
      [this.dossier.dossierId],
    );
  }

  /** The endpoint's deliveries in full, oldest first. */
  async deliveries(endpointId: string): Promise<DeliveryDetailResponse[]> {
    const { dossierId } = this.dossier;
    const list = await this.history.list(dossierId, endpointId, { status: null, before: null, limit: 500 });
    return Promise.all(list.reverse().map(({ id }) => this.history.get(dossierId, endpointId, id)));
  }

  async append(
    event: DomainEvent,
    stream: string,
    over: Partial<Pick<NewEvent, 'notify' | 'causationId' | 'correlationId'>> = {},
  ): Promise<string> {
    const added = { ...event, ...newEvent(stream), ...over };
    const answer = await this.appender.append(this.dossier, { events: [added], guards: [] });
    if (answer.outcome !== 'appended') throw new Error(`The log answered ${answer.outcome}.`);
    return added.id;
  }

  /** All events of these shifts, in the log's order. */
  async eventsOf(shifts: readonly string[]): Promise<RecordedEvent[]> {
    const streams = shifts.map((shift) => `shift/${shift}`);
    const rows: { event_id: string }[] = await this.dataSource.query(
      'select event_id from event where dossier_id = $1 and stream = any($2)',
      [this.dossier.dossierId, streams],
    );
    return eventsByIds(this.dataSource, this.dossier, rows.map((row) => row.event_id));
  }

  private state(position: string, stated: string, batch: string | null = null): Promise<string> {
    const id = randomUUID();
    const data = {
      actor: 'ukraine',
      issue: 'negotiations',
      position,
      modality: 'official' as const,
      stated,
      summary: `${position} in ${stated}`,
      sources: [{ outlet: 'Desk', title: 'Notes' }],
    };
    return this.append({ type: 'position.stated', data }, `statement/${id}`, { correlationId: batch });
  }

  private reversal(over: Partial<ShiftDetected> & Pick<ShiftDetected, 'shift' | 'to'>): ShiftDetected {
    return {
      actor: 'ukraine',
      issue: 'negotiations',
      track: 'line',
      kind: 'reversal',
      facets: [],
      direction: 'down',
      magnitude: 80,
      grade: null,
      provisional: false,
      from: this.earlier,
      rule: '4',
      retroactive: false,
      explanation: 'ukraine on negotiations: dialogue (2022-03) → terminated (2022-10)',
      ...over,
    };
  }
}

/** All of a new event but what it says. */
function newEvent(stream: string): Omit<NewEvent, keyof DomainEvent> {
  return {
    id: randomUUID(),
    stream,
    expectedVersion: null,
    notify: true,
    recordedBy: 'spec',
    causationId: null,
    correlationId: null,
  };
}
