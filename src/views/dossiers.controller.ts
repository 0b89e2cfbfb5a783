import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { caller, dossiersToRead } from '../http/caller.js';
import { NoQueryDto } from '../http/no-query.dto.js';
import { pageOf } from '../http/page.js';
import { keysIn, SLUG_KEY } from '../http/page-cursor.js';
import { PageQueryDto } from '../http/page-query.dto.js';
import { DossierReader } from '../projections/dossier.reader.js';
import { DossierResponse } from '../projections/dossier.response.js';
import { DossiersPageResponse } from './dossiers-page.response.js';

@ApiTags('dossiers')
@Controller('v1/dossiers')
export class DossiersController {
  constructor(private readonly dossiers: DossierReader) {}

  /** The dossiers that the caller may read, by slug. */
  @Get()
  @ApiOkResponse({ type: DossiersPageResponse })
  async page(@Query() query: PageQueryDto): Promise<DossiersPageResponse> {
    const [after = ''] = keysIn(query.cursor, SLUG_KEY) ?? [];
    const found = await this.dossiers.page(after, query.limit + 1, dossiersToRead(caller()));
    return pageOf(found, query.limit, (last) => [last.slug]);
  }

  /** One dossier with its counts, and how far detection has judged its log. */
  @Get(':dossier')
  @ApiOkResponse({ type: DossierResponse })
  one(@Param('dossier') dossier: string, @Query() _query: NoQueryDto): Promise<DossierResponse> {
    return this.dossiers.bySlug(dossier);
  }
}
