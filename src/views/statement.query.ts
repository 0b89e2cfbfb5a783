import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../domain/errors.js';
import { Dossiers } from '../event-log/dossiers.js';
import { EventReader } from '../event-log/event.reader.js';
import { refuseIfRedacted } from '../projections/redaction/redaction.reader.js';
import { StatementReader } from '../projections/statement.reader.js';
import type { StatementViewResponse } from './statement-view.response.js';

/** No statement has more events in any dossier that people keep. */
const MOST_EVENTS = 1_000;

/** Answers one statement, as it reads now and as it came to that. */
@Injectable()
export class StatementQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly statements: StatementReader,
    private readonly events: EventReader,
  ) {}

  /** @throws DomainError `dossier-not-found`, `statement-not-found`, `content-redacted` */
  async one(slug: string, id: string): Promise<StatementViewResponse> {
    const dossier = await this.dossiers.find(slug);
    const statement = (await this.statements.byIds(dossier.dossierId, [id])).get(id);
    if (!statement) {
      await refuseIfRedacted(this.dataSource, dossier.dossierId, id, 'statement');
      throw new DomainError('statement-not-found', `This dossier has no statement ${id}.`);
    }
    const stream = { from: 0, isDescending: false, type: null, stream: `statement/${id}`, limit: MOST_EVENTS };
    return { ...statement, events: await this.events.page(dossier, stream) };
  }
}
