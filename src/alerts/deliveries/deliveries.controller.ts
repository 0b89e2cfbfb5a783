import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Dossiers } from '../../event-log/dossiers.js';
import { NoQueryDto } from '../../http/no-query.dto.js';
import { pageOf } from '../../http/page.js';
import { keysIn, NUMBER_KEY } from '../../http/page-cursor.js';
import { EndpointRegistry } from '../endpoints/endpoint-registry.js';
import { DeliveriesQueryDto } from './deliveries-query.dto.js';
import { DeliveryReader } from './delivery.reader.js';
import { DeliveriesPageResponse, DeliveryDetailResponse } from './delivery.response.js';

@ApiTags('webhooks')
@Controller('v1/dossiers/:dossier/webhooks/:endpoint/deliveries')
export class DeliveriesController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly registry: EndpointRegistry,
    private readonly deliveries: DeliveryReader,
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
    const [before] = keysIn(query.cursor, NUMBER_KEY) ?? [];
    const found = await this.deliveries.list(dossierId, endpointId, {
      status: query.status ?? null,
      before: before === undefined ? null : Number(before),
      limit: query.limit + 1,
    });
    return pageOf(found, query.limit, (last) => [String(last.sequence)]);
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
}
