import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.js';
import { planDiffOf } from '../../domain/plans/plan-diff.js';
import type { RecordedPlanVersion } from '../../projections/plan.reader.js';
import { presentStated } from '../../projections/present-date.js';
import { mentionedInPlans, presentPoint } from '../../projections/present-plan.js';
import { recordNames } from '../../projections/record-names.js';
import { StatementReader } from '../../projections/statement.reader.js';
import { presentMoment } from '../as-of.js';
import { PLAN_VERSION, type PlanDiffQueryDto } from './plan-diff-query.dto.js';
import type { ComparedVersionResponse, PlanDiffResponse } from './plan-diff.response.js';
import { type PlanAsOf, supersededPlan } from './plans-as-of.js';
import { planIn, PlansQuery } from './plans.query.js';

/** Answers how a plan differs from an earlier version, or from another plan. */
@Injectable()
export class PlanDiffQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: PlansQuery,
    private readonly statements: StatementReader,
  ) {}

  /** @throws DomainError `dossier-not-found`, `plan-not-found`, `validation-failed` for what cannot be compared */
  async answer(slug: string, planSlug: string, query: PlanDiffQueryDto): Promise<PlanDiffResponse> {
    const { dossierId, moment, plans } = await this.plans.plansAt(slug, query);
    const later = versionOf(planIn(plans, planSlug), query.version, 'version');
    const earlier = query.against === undefined ? before(later, plans) : named(query.against, plans);
    const mentioned = mentionedInPlans([earlier, later]);
    const names = await recordNames(this.dataSource, dossierId, mentioned, this.statements, moment.knownAt.sequence);
    return {
      ...presentMoment(moment),
      plan: presentCompared(later),
      against: presentCompared(earlier),
      items: planDiffOf(earlier, later).map((difference) => ({
        demand: difference.demand,
        change: difference.change,
        fields: difference.change === 'changed' ? [...difference.fields] : [],
        before: difference.before && presentPoint(difference.before, names),
        after: difference.after && presentPoint(difference.after, names),
      })),
    };
  }
}

function versionOf({ slug, versions, current }: PlanAsOf, number: number | undefined, parameter: string): RecordedPlanVersion {
  if (number === undefined) return current;
  const version = versions.find((each) => each.number === number);
  if (version) return version;
  throw refused(parameter, `The plan “${slug}” has no version ${number} as of then; its newest is ${current.number}.`);
}

function named(against: string, plans: ReadonlyMap<string, PlanAsOf>): RecordedPlanVersion {
  const [, slug = '', number] = PLAN_VERSION.exec(against) ?? [];
  const plan = plans.get(slug);
  if (!plan) throw refused('against', `This dossier has no plan “${slug}” as of then.`);
  return versionOf(plan, number === undefined ? undefined : Number(number), 'against');
}

/** The version before a version; before a first one, the plan that it supersedes. */
function before(version: RecordedPlanVersion, plans: ReadonlyMap<string, PlanAsOf>): RecordedPlanVersion {
  const plan = planIn(plans, version.plan);
  const earlier = plan.versions.filter(({ number }) => number < version.number).at(-1);
  if (earlier) return earlier;
  const superseded = plans.get(supersededPlan(plan) ?? '');
  if (superseded) return superseded.current;
  throw refused('against', `Nothing comes before version ${version.number} of “${version.plan}”; name what to hold it against.`);
}

function refused(parameter: string, detail: string): DomainError {
  return new DomainError('validation-failed', `${parameter}: ${detail}`, [{ pointer: `/${parameter}`, detail }]);
}

function presentCompared({ plan, number, data }: RecordedPlanVersion): ComparedVersionResponse {
  return { slug: plan, title: data.title, version: number, stated: presentStated(data), completeness: data.completeness };
}
