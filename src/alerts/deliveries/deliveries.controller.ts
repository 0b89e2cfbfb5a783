import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Dossiers } from '../../event-log/dossiers.js';
import { NoQueryDto } from '../../http/no-query.dto.js';
import { pageOf } from '../../http/page.js';
import { keysIn, NUMBER_KEY, UUID_KEY } from '../../http/page-cursor.js';
import { EndpointRegistry } from '../endpoints/endpoint-registry.js';
import { DeliveriesQueryDto } from './deliveries-query.dto.js';
import { DeliveryReader } from './delivery.reader.js';
import { AttemptResponse, DeliveriesPageResponse, DeliveryDetailResponse } from './delivery.response.js';
import { presentOutcome } from './present-delivery.js';
import { ResendDelivery } from './resend-delivery.js';

@ApiTags('webhooks')
@Controller('v1/dossiers/:dossier/webhooks/:endpoint/deliveries')
export class DeliveriesController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly registry: EndpointRegistry,
    private readonly deliveries: DeliveryReader,
    private readonly resendDelivery: ResendDelivery,
  ) {}

  /** What was, is and will be sent to an endpoint, the newest first. */
  @Get()
  @ApiOkResponse({ type: DeliveriesPageResponse })
  async list(
    @Param('dossier') dossier: string,
    @Param('endpoint') endpoint: string,
    @Query() query: DeliveriesQueryDto,
  ): Promise<DeliveriesPageResponse> {
    const { dossierId, endpointId } = await this.registry.get(await this.dossiers.idOf(dossier), endpoint);
    const [sequence, delivery] = keysIn(query.cursor, NUMBER_KEY, UUID_KEY) ?? [];
    const found = await this.deliveries.list(dossierId, endpointId, {
      status: query.status ?? null,
      before: sequence === undefined || delivery === undefined ? null : { sequence, delivery },
      limit: query.limit + 1,
    });
    return pageOf(found, query.limit, (last) => [String(last.sequence), last.id]);
  }

  /** One delivery with its body and every attempt. */
  @Get(':delivery')
  @ApiOkResponse({ type: DeliveryDetailResponse })
  async get(
    @Param('dossier') dossier: string,
    @Param('endpoint') endpoint: string,
    @Param('delivery') delivery: string,
    @Query() _query: NoQueryDto,
  ): Promise<DeliveryDetailResponse> {
    const { dossierId, endpointId } = await this.registry.get(await this.dossiers.idOf(dossier), endpoint);
    return this.deliveries.get(dossierId, endpointId, delivery);
  }

  /** Sends a delivery once more, now, with the same `webhook-id`, and answers how that went. */
  @Post(':delivery/resend')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptResponse })
  async resend(
    @Param('dossier') dossier: string,
    @Param('endpoint') endpoint: string,
    @Param('delivery') delivery: string,
  ): Promise<AttemptResponse> {
    const startedAt = new Date();
    const { outcome, attempt } = await this.resendDelivery.resend(await this.dossiers.idOf(dossier), endpoint, delivery);
    return presentOutcome(outcome, startedAt, attempt);
  }
}
