import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { DomainError } from '../../domain/errors.js';
import { EndpointRegistry } from '../endpoints/endpoint-registry.js';
import type { AttemptOutcome } from '../sending/attempt-outcome.js';
import { claimNamed } from '../sending/claim-named.js';
import { SendDelivery } from '../sending/send-delivery.js';

/** How a resend went. */
export interface ResentDelivery {
  /** Number of the attempt, from 1. */
  readonly attempt: number;
  readonly outcome: AttemptOutcome;
}

/** Sends one delivery once more, now, whatever became of it before. */
@Injectable()
export class ResendDelivery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: EndpointRegistry,
    private readonly sender: SendDelivery,
  ) {}

  /**
   * Resolves when the attempt has ended; if it failed, the schedule of retries begins anew, and so it does a minute after
   * this process died in it.
   *
   * @throws DomainError `endpoint-not-found`, `delivery-not-found`, `endpoint-disabled`, `delivery-in-flight`,
   * `webhook-url-refused`
   */
  async resend(dossierId: number, endpointId: string, deliveryId: string): Promise<ResentDelivery> {
    const { url } = await this.registry.get(dossierId, endpointId);
    if (!isUuid(deliveryId)) throw notFound(deliveryId);
    await this.registry.vet(url);
    const claim = await claimNamed(this.dataSource, dossierId, endpointId, deliveryId);
    if (claim.kind !== 'claimed') throw refusal(claim.kind, deliveryId);
    const outcome = await this.sender.attempt(claim.delivery, new AbortController().signal);
    // Only what waits for a place in the endpoint's pace is ever given back, and this did not.
    if (outcome === null) throw new Error(`The resend of ${deliveryId} was given back.`);
    return { attempt: claim.delivery.attempt, outcome };
  }
}

function refusal(kind: 'missing' | 'disabled' | 'in-flight', deliveryId: string): DomainError {
  switch (kind) {
    case 'missing':
      return notFound(deliveryId);
    case 'disabled':
      return new DomainError('endpoint-disabled', 'The endpoint is disabled, so nothing is sent to it; enable it first.');
    case 'in-flight':
      return new DomainError('delivery-in-flight', `An attempt at delivery ${deliveryId} is under way; look at how it ends.`);
  }
}

function notFound(deliveryId: string): DomainError {
  return new DomainError('delivery-not-found', `The endpoint has no delivery ${deliveryId}.`);
}
