import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
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
  /** Only those after this one in the list; null: from the newest. */
  readonly before: { readonly sequence: string; readonly delivery: string } | null;
  readonly limit: number;
}

/** What was, is and will be sent to an endpoint. */
@Injectable()
export class DeliveryReader {
  constructor(
    @InjectRepository(WebhookDelivery) private readonly deliveries: Repository<WebhookDelivery>,
    @InjectRepository(WebhookAttempt) private readonly attempts: Repository<WebhookAttempt>,
  ) {}

  /** Newest first, by the sequence of what they tell of. */
  async list(dossierId: number, endpointId: string, { status, before, limit }: DeliveriesQuery): Promise<DeliveryResponse[]> {
    const list = this.deliveries
      .createQueryBuilder('d')
      .where({ dossierId, endpointId, ...(status === null ? {} : { status }) })
      .orderBy({ 'd.eventSequence': 'DESC', 'd.deliveryId': 'DESC' })
      .limit(limit);
    if (before !== null) list.andWhere('(d.eventSequence, d.deliveryId) < (:sequence, :delivery)', before);
    const found = await list.getMany();
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
