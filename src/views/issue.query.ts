import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Dossiers } from '../event-log/dossiers.js';
import { actorNames } from '../projections/actor-names.reader.js';
import { IssueReader, presentIssue } from '../projections/issue.reader.js';
import { scalesOf } from '../projections/scale.reader.js';
import { stanceKey, stanceKeysOf, stancesOf } from '../projections/stance.reader.js';
import { StatementReader } from '../projections/statement.reader.js';
import type { AsOfQueryDto } from './as-of-query.dto.js';
import { type Moment, momentOf, presentMoment } from './as-of.js';
import type { IssueViewResponse, PlaceResponse } from './issue-view.response.js';
import { presentHeadline, presentSlot, shownIn } from './present-stance.js';
import { headlineAsOf } from './stance-as-of.js';

/** Answers who stood where on an issue. */
@Injectable()
export class IssueQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly issues: IssueReader,
    private readonly statements: StatementReader,
  ) {}

  /** @throws DomainError `dossier-not-found`, `issue-not-found`, `validation-failed` for a bad date */
  async answer(dossier: string, slug: string, query: AsOfQueryDto): Promise<IssueViewResponse> {
    const dossierId = await this.dossiers.idOf(dossier);
    const issue = await this.issues.bySlug(dossierId, slug);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const scales = await scalesOf(this.dataSource, dossierId, [slug], moment.knownAt.sequence);
    return {
      ...presentIssue({ ...issue, scale: scales.get(slug) ?? issue.scale }),
      ...presentMoment(moment),
      places: await this.placesOn(dossierId, slug, moment),
    };
  }

  private async placesOn(dossierId: number, issue: string, moment: Moment): Promise<PlaceResponse[]> {
    const { sequence } = moment.knownAt;
    const keys = await stanceKeysOf(this.dataSource, dossierId, { issue }, sequence);
    const stances = await stancesOf(this.dataSource, dossierId, keys, sequence, moment);
    const held = keys.flatMap(({ actor }) => {
      const stance = stances.get(stanceKey({ actor, issue }));
      const headline = stance && headlineAsOf(stance, moment.asOf);
      return headline ? [{ actor, headline }] : [];
    });
    const named = shownIn(held.map(({ headline }) => headline.stance));
    const statements = await this.statements.byIds(dossierId, named, this.dataSource, sequence);
    const names = await actorNames(this.dataSource, dossierId, held.map(({ actor }) => actor), sequence);
    return held.flatMap(({ actor, headline }) => {
      const [slot, reference] = [presentSlot(headline.stance, statements), names.get(actor)];
      return slot && reference ? [{ actor: reference, headline: presentHeadline(headline), slot }] : [];
    });
  }
}
