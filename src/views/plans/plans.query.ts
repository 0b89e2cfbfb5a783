import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.js';
import { Dossiers } from '../../event-log/dossiers.js';
import { pageOf } from '../../http/page.js';
import { keysIn, SLUG_KEY } from '../../http/page-cursor.js';
import { conditionsOf, type RecordedCondition } from '../../projections/condition.reader.js';
import { denialsOf } from '../../projections/denial.reader.js';
import { planVersionsOf } from '../../projections/plan.reader.js';
import { mentionedInConditions, presentCondition } from '../../projections/present-condition.js';
import { mentionedInPlans, presentPlanVersion } from '../../projections/present-plan.js';
import { mentionedInReactions } from '../../projections/present-reaction.js';
import { reactionsTo } from '../../projections/reaction.reader.js';
import { recordNames } from '../../projections/record-names.js';
import { StatementReader } from '../../projections/statement.reader.js';
import type { AsOfPageQueryDto } from '../as-of-page-query.dto.js';
import type { AsOfQueryDto } from '../as-of-query.dto.js';
import { type Moment, momentOf, presentMoment } from '../as-of.js';
import { conditionAsOf } from '../conditions/condition-as-of.js';
import { countsAt } from '../counts-at.js';
import { mentionedTogether } from '../mentioned-together.js';
import { presentPlanItem } from './present-plan-item.js';
import { presentSupport } from './plan-support.js';
import type { PlansPageResponse, PlanViewResponse } from './plan-view.response.js';
import { type PlanAsOf, plansAsOf, successionOf } from './plans-as-of.js';

/** Answers which plans there are, and everything of one. A dossier's plans are few: all are read at once. */
@Injectable()
export class PlansQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly statements: StatementReader,
  ) {}

  /** @throws DomainError `dossier-not-found`, `validation-failed` for a bad date or cursor */
  async page(slug: string, query: AsOfPageQueryDto): Promise<PlansPageResponse> {
    const { dossierId, moment, plans } = await this.plansAt(slug, query);
    const [after = ''] = keysIn(query.cursor, SLUG_KEY) ?? [];
    const { items, next } = pageOf(listed(plans, after), query.limit, (last) => [last.slug]);
    // A list shows no statement.
    const mentioned = { ...mentionedInPlans(items.map(({ current }) => current)), statements: [] };
    const names = await recordNames(this.dataSource, dossierId, mentioned, this.statements, moment.knownAt.sequence);
    return { ...presentMoment(moment), items: items.map((plan) => presentPlanItem(plan, plans, names)), next };
  }

  /** @throws DomainError `dossier-not-found`, `plan-not-found`, `validation-failed` for a bad date */
  async one(slug: string, planSlug: string, query: AsOfQueryDto): Promise<PlanViewResponse> {
    const { dossierId, moment, plans } = await this.plansAt(slug, query);
    const { sequence } = moment.knownAt;
    const plan = planIn(plans, planSlug);
    const target = { kind: 'plan', target: planSlug } as const;
    const denials = await denialsOf(this.dataSource, dossierId, [target], sequence);
    const answers = await reactionsTo(this.dataSource, dossierId, [target], sequence);
    const reactions = answers.filter((reaction) => countsAt(reaction, moment));
    const conditions = await this.conditionsOn(dossierId, planSlug, moment);
    const mentioned = mentionedTogether(
      mentionedInPlans(plan.versions),
      mentionedInReactions(reactions),
      mentionedInConditions(conditions),
    );
    const names = await recordNames(this.dataSource, dossierId, mentioned, this.statements, sequence);
    const { current } = plan;
    return {
      slug: planSlug,
      title: current.data.title,
      ...presentMoment(moment),
      ...successionOf(plan, plans),
      disputed: current.disputed,
      denials: [...denials.values()].flat(),
      current: presentPlanVersion(current, names),
      earlier: plan.versions.slice(0, -1).map((version) => presentPlanVersion(version, names)),
      support: presentSupport(current, reactions, moment.asOf, names),
      conditions: conditions.map((condition) => presentCondition(condition, moment.asOf, names)),
    };
  }

  /** Everything that was planned by then. */
  async plansAt(
    slug: string,
    query: AsOfQueryDto,
  ): Promise<{ dossierId: number; moment: Moment; plans: ReadonlyMap<string, PlanAsOf> }> {
    const dossierId = await this.dossiers.idOf(slug);
    const moment = await momentOf(this.dataSource, dossierId, query, Date.now());
    const versions = await planVersionsOf(this.dataSource, dossierId, null, moment.knownAt.sequence);
    return { dossierId, moment, plans: plansAsOf(versions, moment) };
  }

  private async conditionsOn(dossierId: number, plan: string, moment: Moment): Promise<RecordedCondition[]> {
    const conditions = await conditionsOf(this.dataSource, dossierId, null, moment.knownAt.sequence);
    return conditions
      .filter(({ refersTo }) => refersTo.some((each) => 'plan' in each && each.plan === plan))
      .flatMap((condition) => conditionAsOf(condition, moment) ?? []);
  }
}

function listed(plans: ReadonlyMap<string, PlanAsOf>, after: string): PlanAsOf[] {
  return [...plans.values()].filter(({ slug }) => slug > after).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** @throws DomainError `plan-not-found` */
export function planIn(plans: ReadonlyMap<string, PlanAsOf>, slug: string): PlanAsOf {
  const plan = plans.get(slug);
  if (plan) return plan;
  throw new DomainError('plan-not-found', `This dossier has no plan “${slug}” as of then.`);
}
