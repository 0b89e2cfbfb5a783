import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Dossiers } from '../../event-log/dossiers.js';
import { NoQueryDto } from '../../http/no-query.dto.js';
import { pageOf } from '../../http/page.js';
import { keysIn, UUID_KEY } from '../../http/page-cursor.js';
import { PageQueryDto } from '../../http/page-query.dto.js';
import { AttemptResponse } from '../deliveries/delivery.response.js';
import { presentOutcome } from '../deliveries/present-delivery.js';
import { CreateEndpointDto, PatchEndpointDto } from './endpoint.dto.js';
import { EndpointRegistry } from './endpoint-registry.js';
import { CreatedEndpointResponse, EndpointResponse, EndpointsPageResponse } from './endpoint.response.js';
import { presentEndpoint } from './present-endpoint.js';
import { RotateSecretDto } from './rotate-secret.dto.js';
import { RotateSecret } from './rotate-secret.js';
import { SendTest } from './send-test.js';

@ApiTags('webhooks')
@Controller('v1/dossiers/:dossier/webhooks')
export class EndpointsController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly registry: EndpointRegistry,
    private readonly sendTest: SendTest,
    private readonly rotateSecret: RotateSecret,
  ) {}

  /** Makes an endpoint that gets what the log brings from now on. The secret is shown this once. */
  @Post()
  @ApiCreatedResponse({ type: CreatedEndpointResponse })
  async create(@Param('dossier') dossier: string, @Body() wish: CreateEndpointDto): Promise<CreatedEndpointResponse> {
    const { endpoint, secret } = await this.registry.create(await this.dossiers.idOf(dossier), wish);
    return { ...presentEndpoint(endpoint), secret };
  }

  /** The dossier's endpoints, oldest first. */
  @Get()
  @ApiOkResponse({ type: EndpointsPageResponse })
  async list(@Param('dossier') dossier: string, @Query() query: PageQueryDto): Promise<EndpointsPageResponse> {
    const dossierId = await this.dossiers.idOf(dossier);
    const [after] = keysIn(query.cursor, UUID_KEY) ?? [];
    const found = await this.registry.list(dossierId, after ?? null, query.limit + 1);
    return pageOf(found.map(presentEndpoint), query.limit, (last) => [last.id]);
  }

  @Get(':endpoint')
  @ApiOkResponse({ type: EndpointResponse })
  async get(
    @Param('dossier') dossier: string,
    @Param('endpoint') endpoint: string,
    @Query() _query: NoQueryDto,
  ): Promise<EndpointResponse> {
    return presentEndpoint(await this.registry.get(await this.dossiers.idOf(dossier), endpoint));
  }

  /** Changes the given fields. Enabling sends what was kept while the endpoint was disabled. */
  @Patch(':endpoint')
  @ApiOkResponse({ type: EndpointResponse })
  async patch(
    @Param('dossier') dossier: string,
    @Param('endpoint') endpoint: string,
    @Body() wish: PatchEndpointDto,
  ): Promise<EndpointResponse> {
    return presentEndpoint(await this.registry.patch(await this.dossiers.idOf(dossier), endpoint, wish));
  }

  /** Deletes the endpoint with its deliveries. */
  @Delete(':endpoint')
  @HttpCode(204)
  @ApiNoContentResponse()
  async delete(@Param('dossier') dossier: string, @Param('endpoint') endpoint: string): Promise<void> {
    await this.registry.delete(await this.dossiers.idOf(dossier), endpoint);
  }

  /** Makes a new secret, shown this once; for the hours of grace the one before signs too. */
  @Post(':endpoint/rotate-secret')
  @HttpCode(200)
  @ApiOkResponse({ type: CreatedEndpointResponse })
  async rotate(
    @Param('dossier') dossier: string,
    @Param('endpoint') endpoint: string,
    @Body() wish: RotateSecretDto,
  ): Promise<CreatedEndpointResponse> {
    const rotated = await this.rotateSecret.rotate(await this.dossiers.idOf(dossier), endpoint, wish);
    return { ...presentEndpoint(rotated.endpoint), secret: rotated.secret };
  }

  /** Sends a `webhook.ping` now and answers how that went. */
  @Post(':endpoint/test')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptResponse })
  async test(@Param('dossier') dossier: string, @Param('endpoint') endpoint: string): Promise<AttemptResponse> {
    const startedAt = new Date();
    const outcome = await this.sendTest.send(dossier, await this.dossiers.idOf(dossier), endpoint);
    return presentOutcome(outcome, startedAt);
  }
}
