import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { AddressGuard } from './address/address-guard.js';
import { networks } from './address/public-address.js';
import { type Resolver, systemResolver } from './address/resolver.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { DeliveryReader } from './deliveries/delivery.reader.js';
import { PruneDeliveriesJob } from './deliveries/prune-deliveries.job.js';
import { RecoverDeliveries } from './deliveries/recover-deliveries.js';
import { ResendDelivery } from './deliveries/resend-delivery.js';
import { WebhookAttempt } from './deliveries/webhook-attempt.entity.js';
import { WebhookDelivery } from './deliveries/webhook-delivery.entity.js';
import { SendDigests } from './digests/send-digests.js';
import { SendDigestsJob } from './digests/send-digests.job.js';
import { EndpointRegistry } from './endpoints/endpoint-registry.js';
import { EndpointVault } from './endpoints/endpoint-vault.js';
import { EndpointsController } from './endpoints/endpoints.controller.js';
import { SecretBox } from './endpoints/secret-box.js';
import { secretKeyIn } from './endpoints/secret-key.js';
import { PastController } from './endpoints/past.controller.js';
import { RotateSecret } from './endpoints/rotate-secret.js';
import { SendTest } from './endpoints/send-test.js';
import { WebhookEndpoint } from './endpoints/webhook-endpoint.entity.js';
import { AlertsJob } from './outbox/alerts.job.js';
import { WriteDeliveries } from './outbox/write-deliveries.js';
import { PreviewAlerts } from './preview/preview-alerts.js';
import { PreviewFilter } from './preview/preview-filter.js';
import { ReplayAlerts } from './replay/replay-alerts.js';
import { DeliveryWorker } from './sending/delivery.worker.js';
import { SendDelivery } from './sending/send-delivery.js';
import { WebhookClient } from './sending/webhook-client.js';

/** Injection token of the Resolver, so that tests can answer for the name service. */
export const RESOLVER = Symbol('Resolver');

/**
 * Webhooks. Needs, from modules that are global: CONFIG, the log's GroupedAppender and Dossiers, the
 * projections' ShiftReader, TypeORM's DataSource.
 */
@Module({
  imports: [TypeOrmModule.forFeature([WebhookEndpoint, WebhookDelivery, WebhookAttempt])],
  controllers: [EndpointsController, PastController, DeliveriesController],
  providers: [
    { provide: RESOLVER, useValue: systemResolver },
    {
      provide: AddressGuard,
      inject: [RESOLVER, CONFIG],
      useFactory: (resolver: Resolver, { webhooks }: Config) =>
        new AddressGuard(resolver, networks(webhooks.allowNetworks)),
    },
    {
      provide: EndpointVault,
      inject: [CONFIG],
      useFactory: ({ webhooks, dataDir }: Config) =>
        new EndpointVault(new SecretBox(webhooks.secretKey ?? secretKeyIn(dataDir))),
    },
    { provide: WebhookClient, inject: [AddressGuard], useFactory: (guard: AddressGuard) => new WebhookClient(guard) },
    EndpointRegistry,
    RotateSecret,
    SendTest,
    WriteDeliveries,
    AlertsJob,
    SendDigests,
    SendDigestsJob,
    PreviewAlerts,
    PreviewFilter,
    ReplayAlerts,
    SendDelivery,
    DeliveryWorker,
    DeliveryReader,
    ResendDelivery,
    RecoverDeliveries,
    PruneDeliveriesJob,
  ],
  exports: [AlertsJob, SendDigestsJob, DeliveryWorker, PreviewAlerts],
})
export class AlertsModule {}
