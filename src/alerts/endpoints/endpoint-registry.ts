import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, type EntityManager, MoreThan, Repository } from 'typeorm';
import { v7 as uuidV7, validate as isUuid } from 'uuid';
import { inTransaction } from '../../database/in-transaction.js';
import { DomainError } from '../../domain/errors.js';
import { headOf } from '../../event-log/head.js';
import { AddressGuard } from '../address/address-guard.js';
import { RefusedAddressError } from '../address/refused-address.error.js';
import { DEFAULT_ALERT_TYPES } from '../alert-types.js';
import { lockAlerts } from '../outbox/lock-alerts.js';
import { newSigningSecret } from '../sending/signature.js';
import { chosenColumns } from './chosen-columns.js';
import { lowerCased } from './custom-headers.js';
import type { CreateEndpointDto, PatchEndpointDto } from './endpoint.dto.js';
import { EndpointVault } from './endpoint-vault.js';
import type { SignatureKind } from './endpoint-options.js';
import { refuseUnknownReferences } from './filter-references.js';
import { refuseUnknownTimeZone } from './known-time-zone.js';
import { makeDueAgain } from './make-due-again.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** An endpoint and its secret, which is in nobody's hands but the creator's from now on; null where a public key verifies. */
export interface CreatedEndpoint {
  readonly endpoint: WebhookEndpoint;
  readonly secret: string | null;
}

/** The endpoints of each dossier. */
@Injectable()
export class EndpointRegistry {
  private readonly logger = new Logger('webhooks');

  constructor(
    @InjectRepository(WebhookEndpoint) private readonly endpoints: Repository<WebhookEndpoint>,
    private readonly dataSource: DataSource,
    private readonly guard: AddressGuard,
    private readonly vault: EndpointVault,
  ) {}

  /** @throws DomainError `webhook-url-refused`, or `validation-failed` for a filter that names unknowns */
  async create(dossierId: number, wish: CreateEndpointDto): Promise<CreatedEndpoint> {
    await refuseUnknownReferences(this.dataSource, dossierId, wish.filter ?? {});
    await refuseUnknownTimeZone(this.dataSource, wish.timeZone);
    await this.vet(wish.url);
    // Time-ordered, so that a list in order of id is in order of age.
    const endpointId = uuidV7();
    const signature = wish.signature ?? 'hmac';
    const { secret, publicKey } = newSigningSecret(signature);
    const endpoint = await inTransaction(this.dataSource, async (runner) => {
      await lockAlerts(runner, dossierId);
      const startsAfter = await headOf(runner, dossierId);
      await runner.manager.insert(WebhookEndpoint, {
        dossierId,
        endpointId,
        description: null,
        events: [...DEFAULT_ALERT_TYPES],
        filter: {},
        ...chosenColumns(wish),
        ...this.sealed(dossierId, endpointId, wish.headers ?? {}),
        signature,
        publicKey,
        secretSealed: this.vault.sealSecret(dossierId, endpointId, secret),
        ...switched(wish.enabled ?? true),
        startsAfter: String(startsAfter),
        createdAt: () => 'now()',
        updatedAt: () => 'now()',
      });
      return this.read(runner.manager, dossierId, endpointId);
    });
    return { endpoint, secret: shownOf(signature, secret) };
  }

  /** @param after id of the last one already seen */
  list(dossierId: number, after: string | null, limit: number): Promise<WebhookEndpoint[]> {
    return this.endpoints.find({
      where: { dossierId, ...(after === null ? {} : { endpointId: MoreThan(after) }) },
      order: { endpointId: 'ASC' },
      take: limit,
    });
  }

  /** @param manager of a transaction, to read within it. @throws DomainError `endpoint-not-found` */
  get(dossierId: number, endpointId: string, manager = this.endpoints.manager): Promise<WebhookEndpoint> {
    return this.read(manager, dossierId, endpointId);
  }

  /**
   * Changes what the wish names; enabling starts what was kept meanwhile.
   * @throws DomainError `endpoint-not-found`, `webhook-url-refused`, or `validation-failed` for a filter that
   * names unknowns
   */
  async patch(dossierId: number, endpointId: string, wish: PatchEndpointDto): Promise<WebhookEndpoint> {
    const present = await this.get(dossierId, endpointId);
    await refuseUnknownReferences(this.dataSource, dossierId, wish.filter ?? {});
    if (wish.url !== undefined) await this.vet(wish.url);
    await refuseUnknownTimeZone(this.dataSource, wish.timeZone);
    const { headers, enabled, url } = wish;
    const isEnabled = enabled === true && !present.enabled;
    await inTransaction(this.dataSource, async (runner) => {
      // Deliveries are locked before endpoints, as those do who settle them.
      if (isEnabled) await makeDueAgain(runner, dossierId, endpointId);
      await runner.manager.update(
        WebhookEndpoint,
        { dossierId, endpointId },
        {
          ...chosenColumns(wish),
          ...(headers === undefined ? {} : this.sealed(dossierId, endpointId, headers)),
          ...(enabled === undefined || enabled === present.enabled ? {} : switched(enabled)),
          // A new address has failed nothing yet, and who enables begins anew.
          ...(isEnabled || (url !== undefined && url !== present.url) ? UNTRIED : {}),
          updatedAt: () => 'now()',
        },
      );
    });
    if (present.enabled && enabled === false) {
      this.logger.log({ dossierId, endpoint: endpointId }, 'A webhook endpoint was disabled by its owner.');
    }
    return this.get(dossierId, endpointId);
  }

  /** Deletes the endpoint with its deliveries. @throws DomainError `endpoint-not-found` */
  async delete(dossierId: number, endpointId: string): Promise<void> {
    await this.get(dossierId, endpointId);
    await this.endpoints.delete({ dossierId, endpointId });
  }

  /** @throws DomainError `webhook-url-refused` */
  async vet(url: string): Promise<void> {
    try {
      await this.guard.vetUrl(url);
    } catch (error) {
      if (!(error instanceof RefusedAddressError)) throw error;
      const detail = error.message;
      throw new DomainError('webhook-url-refused', detail, [{ pointer: '/url', detail }]);
    }
  }

  private async read(manager: EntityManager, dossierId: number, endpointId: string): Promise<WebhookEndpoint> {
    const found = isUuid(endpointId) ? await manager.findOneBy(WebhookEndpoint, { dossierId, endpointId }) : null;
    if (found) return found;
    throw new DomainError('endpoint-not-found', `The dossier has no webhook endpoint ${endpointId}.`);
  }

  private sealed(dossierId: number, endpointId: string, headers: Readonly<Record<string, string>>) {
    const sent = lowerCased(headers);
    return { headerNames: Object.keys(sent), headersSealed: this.vault.sealHeaders(dossierId, endpointId, sent) };
  }
}

/** Who verifies by a public key needs no secret, so it is shown to nobody. */
export function shownOf(signature: SignatureKind, secret: string): string | null {
  return signature === 'hmac' ? secret : null;
}

const UNTRIED = { failures: 0, failingSince: null, lastFailureAt: null };

function switched(enabled: boolean) {
  return enabled
    ? { enabled, disabledReason: null, disabledAt: null }
    : { enabled, disabledReason: 'by-owner' as const, disabledAt: () => 'now()' };
}
