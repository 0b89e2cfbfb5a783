import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant } from '../database/instant.js';
import { rowsOf } from '../database/queries.js';
import { Dossiers } from '../event-log/dossiers.js';
import { keysIn, UUID_KEY } from '../http/page-cursor.js';
import { pageOf } from '../http/page.js';
import { StatementReader } from '../projections/statement.reader.js';
import { boundsOf, momentOf } from './as-of.js';
import { INSTANT_KEY } from './instant-key.js';
import type { StatementsPageResponse } from './statements-page.response.js';
import type { StatementsQueryDto } from './statements-query.dto.js';
import { modalitiesOn, statementsPage } from './statements.sql.js';

/** Answers which statements there are. */
@Injectable()
export class StatementsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly statements: StatementReader,
  ) {}

  /** @throws DomainError `dossier-not-found`, `validation-failed` for a bad date, sequence or cursor */
  async page(slug: string, query: StatementsQueryDto): Promise<StatementsPageResponse> {
    const dossierId = await this.dossiers.idOf(slug);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const knownAt = query.knownAt === undefined ? Number.MAX_SAFE_INTEGER : moment.knownAt.sequence;
    const [statedFrom, id] = keysIn(query.cursor, INSTANT_KEY, UUID_KEY) ?? [null, null];
    const rows = await rowsOf<{ statement_id: string; stated_from: Date | number }>(
      this.dataSource,
      statementsPage(query.order),
      [
        dossierId,
        knownAt,
        query.q ?? null,
        query.actor ?? null,
        query.speaker ?? null,
        query.issue ?? null,
        query.modality ?? null,
        query.track === undefined ? null : modalitiesOn(query.track),
        query.since === undefined ? null : instant(boundsOf('since', query.since).from),
        query.until === undefined ? null : instant(boundsOf('until', query.until).to),
        query.asOf === undefined ? null : instant(moment.asOf),
        query.disclosedBy === undefined ? null : instant(moment.disclosedBy),
        query.source ?? null,
        query.status,
        statedFrom,
        id,
        query.limit + 1,
      ],
    );
    const page = pageOf(rows, query.limit, (last) => [instant(Number(last.stated_from)), last.statement_id]);
    const ids = page.items.map((row) => row.statement_id);
    const found = await this.statements.byIds(dossierId, ids, this.dataSource, knownAt);
    return { items: ids.flatMap((each) => found.get(each) ?? []), next: page.next };
  }
}
