import { conditionStatesOf } from '../domain/conditions/condition-state.js';
import type { ConditionReference } from '../domain/facts/condition-facts.js';
import type { RecordedCondition, RecordedResolution } from './condition.reader.js';
import type { ConditionResponse, PointAsked, PositionAsked, ResolutionResponse } from './condition.response.js';
import { presentDate } from './present-date.js';
import { presentIssueReference, presentPosition } from './present-position.js';
import { presentSource } from './present-parts.js';
import { type Mentioned, presentActorReference, presentEvidence, type RecordNames } from './record-names.js';

/** What these conditions mention; their actors, issues and statements. */
export function mentionedInConditions(conditions: readonly RecordedCondition[]): Mentioned {
  return {
    actors: conditions.flatMap(({ actor, addressees, resolutions }) => [
      actor,
      ...addressees,
      ...resolutions.map(({ addressee }) => addressee),
    ]),
    issues: conditions.flatMap(({ refersTo }) => refersTo.flatMap((each) => ('issue' in each ? [each.issue] : []))),
    statements: conditions.flatMap(({ data, resolutions }) => [
      ...(data.statement === undefined ? [] : [data.statement]),
      ...resolutions.flatMap(({ statement }) => statement ?? []),
    ]),
  };
}

/**
 * The condition as views show it, with its state for each addressee.
 * @param asOf milliseconds since 1970 UTC; for a day, its last one
 */
export function presentCondition(condition: RecordedCondition, asOf: number, names: RecordNames): ConditionResponse {
  const { data, resolutions } = condition;
  const history = new Map(resolutions.map((each) => [each.sequence, presentResolution(each, names)]));
  return {
    slug: condition.condition,
    actor: presentActorReference(names, condition.actor),
    kind: condition.kind,
    text: data.text,
    refersTo: condition.refersTo.map((each) => presentReference(each, names)),
    logic: condition.logic,
    deadline: data.deadline === undefined ? null : presentDate(data.deadline),
    stated: presentDate(data.stated),
    statement: presentEvidence(names, data.statement ?? null),
    sources: data.sources.map(presentSource),
    grade: condition.grade,
    sequence: condition.sequence,
    recordedAt: condition.recordedAt.toISOString(),
    states: conditionStatesOf(condition, asOf).map(({ addressee, status, isOverdue, resolution }) => ({
      addressee: presentActorReference(names, addressee),
      status,
      isOverdue,
      resolution: (resolution && history.get(resolution.sequence)) ?? null,
    })),
    history: [...history.values()],
  };
}

function presentReference(reference: ConditionReference, names: RecordNames): PositionAsked | PointAsked {
  if ('plan' in reference) return { plan: reference.plan, demand: reference.demand };
  const { issue, position } = reference;
  return { issue: presentIssueReference(names.issues, issue), position: presentPosition(names.issues, issue, position) };
}

function presentResolution(resolution: RecordedResolution, names: RecordNames): ResolutionResponse {
  const { data } = resolution;
  return {
    addressee: presentActorReference(names, resolution.addressee),
    status: resolution.status,
    stated: presentDate(data.stated),
    statement: presentEvidence(names, resolution.statement),
    note: data.note ?? null,
    sources: (data.sources ?? []).map(presentSource),
    sequence: resolution.sequence,
    recordedAt: resolution.recordedAt,
  };
}
