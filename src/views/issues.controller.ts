import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Dossiers } from '../event-log/dossiers.js';
import { pageOf } from '../http/page.js';
import { keysIn, SLUG_KEY } from '../http/page-cursor.js';
import { PageQueryDto } from '../http/page-query.dto.js';
import { IssueReader, presentIssue } from '../projections/issue.reader.js';
import { AsOfQueryDto } from './as-of-query.dto.js';
import { IssueViewResponse } from './issue-view.response.js';
import { IssueQuery } from './issue.query.js';
import { LogEtagInterceptor } from './log-etag.interceptor.js';
import { IssuesPageResponse } from './issues-page.response.js';

@ApiTags('issues')
@UseInterceptors(LogEtagInterceptor)
@Controller('v1/dossiers/:dossier/issues')
export class IssuesController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly issues: IssueReader,
    private readonly issueQuery: IssueQuery,
  ) {}

  /** The issues with their scales, by slug. */
  @Get()
  @ApiOkResponse({ type: IssuesPageResponse })
  async page(@Param('dossier') dossier: string, @Query() query: PageQueryDto): Promise<IssuesPageResponse> {
    const [after = ''] = keysIn(query.cursor, SLUG_KEY) ?? [];
    const found = await this.issues.page(await this.dossiers.idOf(dossier), after, query.limit + 1);
    return pageOf(found.map(presentIssue), query.limit, (last) => [last.slug]);
  }

  /** An issue with every actor's place on it. */
  @Get(':issue')
  @ApiOkResponse({ type: IssueViewResponse })
  one(
    @Param('dossier') dossier: string,
    @Param('issue') issue: string,
    @Query() query: AsOfQueryDto,
  ): Promise<IssueViewResponse> {
    return this.issueQuery.answer(dossier, issue, query);
  }
}
