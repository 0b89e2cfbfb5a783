import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { v7 as uuidV7 } from 'uuid';
import { CONFIG, type Config } from '../../config/config.js';
import { databaseTime } from '../../database/database-time.js';
import { composeAlert } from '../bodies/compose.js';
import { messageIdOf } from '../message-id.js';
import type { AttemptOutcome } from '../sending/attempt-outcome.js';
import { WebhookClient } from '../sending/webhook-client.js';
import { EndpointRegistry } from './endpoint-registry.js';
import { EndpointVault } from './endpoint-vault.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** Sends a `webhook.ping` now, once, in the endpoint's form, whether or not the endpoint is enabled; nothing of it is kept. */
@Injectable()
export class SendTest {
  constructor(
    @InjectRepository(WebhookEndpoint) private readonly endpoints: Repository<WebhookEndpoint>,
    private readonly registry: EndpointRegistry,
    private readonly client: WebhookClient,
    private readonly vault: EndpointVault,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError `endpoint-not-found`, `webhook-url-refused` */
  async send(dossier: string, dossierId: number, endpointId: string): Promise<AttemptOutcome> {
    const { url, payload, format } = await this.registry.get(dossierId, endpointId);
    await this.registry.vet(url);
    const sealed = await this.endpoints.findOneOrFail({
      where: { dossierId, endpointId },
      select: {
        dossierId: true,
        endpointId: true,
        secretSealed: true,
        previousSecretSealed: true,
        previousSecretUntil: true,
        headersSealed: true,
      },
    });
    const now = await databaseTime(this.endpoints);
    const ping = { about: 'ping', dossier, timestamp: now.toISOString(), endpoint: endpointId } as const;
    const { body } = composeAlert(ping, { payload, format }, this.config.publicUrl);
    const message = { id: messageIdOf(uuidV7()), url, body, sentAt: now.getTime() };
    const previousSecretSealed = Number(sealed.previousSecretUntil) > now.getTime() ? sealed.previousSecretSealed : null;
    return this.client.send({ ...message, ...this.vault.open({ ...sealed, previousSecretSealed }) });
  }
}
