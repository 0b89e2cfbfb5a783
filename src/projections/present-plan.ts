import type { PlanVersion, ReadPoint } from '../domain/plans/plan.js';
import { fullQuantity } from '../domain/statements/full-quantity.js';
import { defaultCommitment } from '../domain/track.js';
import type { RecordedPlanVersion } from './plan.reader.js';
import type { PlanPointResponse, PlanVersionResponse } from './plan.response.js';
import { presentDate, presentStated } from './present-date.js';
import { presentIssueReference, presentPosition } from './present-position.js';
import { presentSource } from './present-parts.js';
import { type Mentioned, presentActorReference, presentEvidence, type RecordNames } from './record-names.js';

/** What these versions mention; their actors, issues and statements. */
export function mentionedInPlans(versions: readonly PlanVersion[]): Mentioned {
  const points = versions.flatMap((version) => version.points);
  return {
    actors: [
      ...versions.flatMap(({ holders, data: { adherents = [], authors = [] } }) => [
        ...holders,
        ...adherents,
        ...authors.map(({ actor }) => actor),
      ]),
      ...points.flatMap(({ addressees = [] }) => addressees),
    ],
    issues: points.flatMap(({ issue }) => issue ?? []),
    statements: points.flatMap(({ statement }) => statement ?? []),
  };
}

/** The version as views show it: every default filled in, every reference named. */
export function presentPlanVersion(version: RecordedPlanVersion, names: RecordNames): PlanVersionResponse {
  const { data } = version;
  const actors = (slugs: readonly string[] = []) => slugs.map((slug) => presentActorReference(names, slug));
  return {
    number: version.number,
    id: version.eventId,
    sequence: version.sequence,
    recordedAt: version.recordedAt.toISOString(),
    title: data.title,
    actor: presentActorReference(names, data.actor),
    jointWith: actors(data.jointWith),
    adherents: actors(data.adherents),
    authors: (data.authors ?? []).map(({ actor, role }) => ({ actor: presentActorReference(names, actor), role })),
    stated: presentStated(data),
    disclosed: data.disclosed === undefined ? null : presentDate(data.disclosed),
    modality: data.modality,
    deed: data.deed ?? null,
    commitment: data.commitment ?? defaultCommitment(data.deed ?? null),
    status: data.status,
    completeness: data.completeness,
    declaredPoints: data.declaredPoints ?? null,
    supersedes: data.supersedes ?? null,
    summary: data.summary ?? null,
    sources: data.sources.map(presentSource),
    grade: version.grade,
    disputed: version.disputed,
    points: version.points.map((point) => presentPoint(point, names)),
  };
}

/** A point as views show it, with the statement that says it. */
export function presentPoint(point: ReadPoint, names: RecordNames): PlanPointResponse {
  const { issue, position } = point;
  return {
    number: point.number ?? null,
    parent: point.parent ?? null,
    demand: point.demand,
    text: point.text,
    issue: issue === undefined ? null : presentIssueReference(names.issues, issue),
    position: issue === undefined ? null : presentPosition(names.issues, issue, position),
    quantity: fullQuantity(point.quantity),
    scope: point.scope ?? null,
    branch: point.branch ?? null,
    inExchangeFor: [...(point.inExchangeFor ?? [])],
    addressees: (point.addressees ?? []).map((slug) => presentActorReference(names, slug)),
    statement: presentEvidence(names, point.statement),
  };
}
