import type { ActorAffiliated, ActorMerged, ActorRegistered, ActorUpdated, AffiliationEnded } from './facts/actor-facts.js';
import type { ConditionRecorded, ConditionResolved } from './facts/condition-facts.js';
import type { DossierConfigured } from './facts/dossier-facts.js';
import type { IssueDefined, IssueRescaled } from './facts/issue-facts.js';
import type { PlanRecorded } from './facts/plan-facts.js';
import type { ReactionStated } from './facts/reaction-facts.js';
import type { ContentRedacted } from './facts/redaction-facts.js';
import type { ShiftDetected, ShiftReviewed, ShiftStated, ShiftWithdrawn } from './facts/shift-facts.js';
import type {
  ClaimDenied,
  PositionStated,
  StatementCoded,
  StatementCorrected,
  StatementRetracted,
  StatementSourced,
} from './facts/statement-facts.js';

/** Every event type and the shape of its `data`, in its newest version. */
export interface EventData {
  'dossier.configured': DossierConfigured;
  'actor.registered': ActorRegistered;
  'actor.updated': ActorUpdated;
  'actor.affiliated': ActorAffiliated;
  'affiliation.ended': AffiliationEnded;
  'actor.merged': ActorMerged;
  'issue.defined': IssueDefined;
  'issue.rescaled': IssueRescaled;
  'position.stated': PositionStated;
  'statement.retracted': StatementRetracted;
  'statement.corrected': StatementCorrected;
  'statement.sourced': StatementSourced;
  'statement.coded': StatementCoded;
  'claim.denied': ClaimDenied;
  'shift.stated': ShiftStated;
  'plan.recorded': PlanRecorded;
  'plan.revised': PlanRecorded;
  'reaction.stated': ReactionStated;
  'condition.recorded': ConditionRecorded;
  'condition.resolved': ConditionResolved;
  'shift.detected': ShiftDetected;
  'shift.revised': ShiftDetected;
  'shift.withdrawn': ShiftWithdrawn;
  'shift.reviewed': ShiftReviewed;
  'content.redacted': ContentRedacted;
}
export type EventType = keyof EventData;

/** Types that only the scheduled jobs write; refused from outside. */
export const RESERVED_TYPES: readonly EventType[] = ['shift.detected', 'shift.revised', 'shift.withdrawn'];

/** What happened, before the log gives it a place. */
export type DomainEvent = { [T in EventType]: { readonly type: T; readonly data: EventData[T] } }[EventType];

/** A fact on the log: its data and the place the log gave it. */
export type RecordedEvent = DomainEvent & {
  readonly dossier: string;
  /** Gapless from 1 within the dossier. */
  readonly sequence: number;
  readonly id: string;
  readonly stream: string;
  /** From 1 within the stream. */
  readonly version: number;
  /** In which the log holds `data`; what is older is read through its upcasters. */
  readonly schemaVersion: number;
  readonly notify: boolean;
  /** UTC, ISO 8601 with milliseconds, by the database's clock. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly causationId: string | null;
  readonly correlationId: string | null;
  readonly dataHash: string;
  readonly previousHash: string;
  readonly hash: string;
};
