import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conditionStatesOf } from '../../domain/conditions/condition-state.js';
import { DomainError } from '../../domain/errors.js';
import { Dossiers } from '../../event-log/dossiers.js';
import { pageOf } from '../../http/page.js';
import { keysIn, SLUG_KEY } from '../../http/page-cursor.js';
import { conditionsOf, type RecordedCondition } from '../../projections/condition.reader.js';
import { mentionedInConditions, presentCondition } from '../../projections/present-condition.js';
import { presentActorReference, presentEvidence, recordNames } from '../../projections/record-names.js';
import { StatementReader } from '../../projections/statement.reader.js';
import type { AsOfQueryDto } from '../as-of-query.dto.js';
import { type Moment, momentOf, presentMoment } from '../as-of.js';
import { mentionedTogether } from '../mentioned-together.js';
import { conditionAsOf } from './condition-as-of.js';
import type { ConditionsPageResponse, ConditionViewResponse } from './condition-view.response.js';
import type { ConditionsQueryDto } from './conditions-query.dto.js';
import { proposalsAt } from './proposals-at.js';

/** Answers what is demanded and promised, and what became of it. People keep the ledger: it is read at once. */
@Injectable()
export class ConditionsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly statements: StatementReader,
  ) {}

  /** @throws DomainError `dossier-not-found`, `validation-failed` for a bad date or cursor */
  async page(slug: string, query: ConditionsQueryDto): Promise<ConditionsPageResponse> {
    const { dossierId, moment, conditions } = await this.ledgerAt(slug, query, null);
    const [after = ''] = keysIn(query.cursor, SLUG_KEY) ?? [];
    const found = conditions
      .filter((each) => each.condition > after && isAsked(each, query, moment.asOf))
      .sort((a, b) => (a.condition < b.condition ? -1 : 1));
    const { items, next } = pageOf(found, query.limit, (last) => [last.condition]);
    const { sequence } = moment.knownAt;
    const names = await recordNames(this.dataSource, dossierId, mentionedInConditions(items), this.statements, sequence);
    return { ...presentMoment(moment), items: items.map((each) => presentCondition(each, moment.asOf, names)), next };
  }

  /** @throws DomainError `dossier-not-found`, `condition-not-found`, `validation-failed` for a bad date */
  async one(slug: string, conditionSlug: string, query: AsOfQueryDto): Promise<ConditionViewResponse> {
    const { dossierId, moment, conditions } = await this.ledgerAt(slug, query, [conditionSlug]);
    const [condition] = conditions;
    if (!condition) {
      throw new DomainError('condition-not-found', `This dossier has no condition “${conditionSlug}” as of then.`);
    }
    const proposals = await proposalsAt(this.dataSource, dossierId, conditions, moment);
    const evidence = { actors: [], issues: [], statements: proposals.flatMap(({ statements }) => statements) };
    const mentioned = mentionedTogether(mentionedInConditions(conditions), evidence);
    const names = await recordNames(this.dataSource, dossierId, mentioned, this.statements, moment.knownAt.sequence);
    return {
      ...presentCondition(condition, moment.asOf, names),
      ...presentMoment(moment),
      proposals: proposals.map(({ addressee, status, statements }) => ({
        addressee: presentActorReference(names, addressee),
        status,
        statements: statements.flatMap((id) => presentEvidence(names, id) ?? []),
      })),
    };
  }

  private async ledgerAt(
    slug: string,
    query: AsOfQueryDto,
    conditions: readonly string[] | null,
  ): Promise<{ dossierId: number; moment: Moment; conditions: RecordedCondition[] }> {
    const dossierId = await this.dossiers.idOf(slug);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const known = await conditionsOf(this.dataSource, dossierId, conditions, moment.knownAt.sequence);
    return { dossierId, moment, conditions: known.flatMap((each) => conditionAsOf(each, moment) ?? []) };
  }
}

function isAsked(condition: RecordedCondition, query: ConditionsQueryDto, asOf: number): boolean {
  const { actor, addressee, status, overdue } = query;
  if (actor !== undefined && condition.actor !== actor) return false;
  const states = conditionStatesOf(condition, asOf).filter((state) => addressee === undefined || state.addressee === addressee);
  return states.some(
    (state) =>
      (status === undefined || state.status === status) &&
      (overdue === undefined || state.isOverdue === (overdue === 'true')),
  );
}
