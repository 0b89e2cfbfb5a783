import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NoQueryDto } from '../../http/no-query.dto.js';
import { pageOf } from '../../http/page.js';
import { keysIn, UUID_KEY } from '../../http/page-cursor.js';
import { PageQueryDto } from '../../http/page-query.dto.js';
import { KeyLookup } from '../key-lookup.js';
import { CreateKeyDto } from './key.dto.js';
import { KeyRegistry } from './key-registry.js';
import { CreatedKeyResponse, KeysPageResponse } from './key.response.js';
import { presentKey } from './present-key.js';

@ApiTags('keys')
@Controller('v1/keys')
export class KeysController {
  constructor(
    private readonly registry: KeyRegistry,
    private readonly lookup: KeyLookup,
  ) {}

  /** Makes a key. The secret is shown this once. */
  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: CreatedKeyResponse })
  async create(@Query() _query: NoQueryDto, @Body() wish: CreateKeyDto): Promise<CreatedKeyResponse> {
    const { name, scopes, dossiers = null, expiresAt = null } = wish;
    const { key, secret } = await this.registry.create({ name, scopes, dossiers, expiresAt });
    return { ...presentKey(key), secret };
  }

  /** Every key there ever was, oldest first. */
  @Get()
  @ApiOkResponse({ type: KeysPageResponse })
  async list(@Query() query: PageQueryDto): Promise<KeysPageResponse> {
    const [after] = keysIn(query.cursor, UUID_KEY) ?? [];
    const found = await this.registry.list(after ?? null, query.limit + 1);
    return pageOf(found.map(presentKey), query.limit, (last) => [last.id]);
  }

  /** Revokes the key: at once here, within three seconds on every replica. It stays in the list. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Param('id') id: string, @Query() _query: NoQueryDto): Promise<void> {
    const { prefix } = await this.registry.revoke(id);
    this.lookup.forget(prefix);
  }
}
