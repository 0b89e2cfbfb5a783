import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { databaseTime } from '../../database/database-time.js';
import { DomainError } from '../../domain/errors.js';
import type { DeliveryDetailResponse, DeliveryResponse } from './delivery.response.js';
import { presentAttempt, presentDelivery } from './present-delivery.js';
import { WebhookAttempt } from './webhook-attempt.entity.js';
import { type DeliveryStatus, WebhookDelivery } from './webhook-delivery.entity.js';

export interface DeliveriesQuery {
  /** Null: all. */
  readonly status: DeliveryStatus | null;
  /** Only those of events before this sequence; null: from the newest. */
  readonly before: number | null;
  readonly limit: number;
}

/** What was, is and will be sent to an endpoint. */
@Injectable()
export class DeliveryReader {
  constructor(
    @InjectRepository(WebhookDelivery) private readonly deliveries: Repository<WebhookDelivery>,
    @InjectRepository(WebhookAttempt) private readonly attempts: Repository<WebhookAttempt>,
  ) {}

  /** Newest first: an endpoint has at most one delivery an event, so the sequence orders them. */
  async list(dossierId: number, endpointId: string, query: DeliveriesQuery): Promise<DeliveryResponse[]> {
    const found = await this.deliveries.find({
      where: {
        dossierId,
        endpointId,
        ...(query.status === null ? {} : { status: query.status }),
        ...(query.before === null ? {} : { eventSequence: LessThan(String(query.before)) }),
      },
      order: { eventSequence: 'DESC' },
      take: query.limit,
    });
    // A lease is the database's: whether it holds, no host's clock can tell.
    const now = (await databaseTime(this.deliveries)).getTime();
    return found.map((delivery) => presentDelivery(delivery, now));
  }

  /** One delivery with its body and every attempt. @throws DomainError `delivery-not-found` */
  async get(dossierId: number, endpointId: string, deliveryId: string): Promise<DeliveryDetailResponse> {
    const key = { dossierId, endpointId, deliveryId };
    const found = isUuid(deliveryId) ? await this.deliveries.findOneBy(key) : null;
    if (!found) throw new DomainError('delivery-not-found', `The endpoint has no delivery ${deliveryId}.`);
    const { body } = await this.deliveries.findOneOrFail({
      where: key,
      select: { dossierId: true, deliveryId: true, body: true },
    });
    const attempts = await this.attempts.find({ where: { dossierId, deliveryId }, order: { attempt: 'ASC' } });
    const now = (await databaseTime(this.deliveries)).getTime();
    return { ...presentDelivery(found, now), body: body.toString(), attempts: attempts.map(presentAttempt) };
  }
}
