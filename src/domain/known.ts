import type { EventType } from './events.js';
import type { PositionStated } from './facts/statement-facts.js';
import type { OrderEdge } from './order/order-cycle.js';
import type { Scale } from './scale.js';
import type { DateBounds } from './statement.js';
import type { ActorKind, Track } from './terms.js';

/** What a decision needs to know of an actor, and the stream version at which it was read. */
export interface KnownActor {
  readonly kind: ActorKind;
  /** The actor that stayed when this one was found to be registered twice; null if it stands. */
  readonly mergedInto: string | null;
  readonly version: number;
}

/** That a person or body speaks or works for an actor. */
export interface KnownAffiliation {
  readonly actor: string;
  readonly of: string;
  readonly role: string;
  readonly during: DateBounds;
  /** Whether no event has ended it. */
  readonly isOpen: boolean;
}

export interface KnownIssue {
  readonly scale: Scale;
  readonly version: number;
}

export interface KnownStatement {
  readonly holders: readonly string[];
  readonly issue: string;
  readonly position: string | null;
  readonly track: Track;
  readonly stated: DateBounds;
  readonly isRetracted: boolean;
  /** As it reads now, after corrections, merges and rescales. */
  readonly data: PositionStated;
  readonly version: number;
}

export interface KnownPlan {
  readonly actor: string;
  /** How many versions it has. */
  readonly number: number;
  /** Of the points of all its versions. */
  readonly demands: ReadonlySet<string>;
  readonly supersedes: string | null;
  readonly version: number;
}

export interface KnownCondition {
  readonly actor: string;
  readonly addressees: readonly string[];
  readonly version: number;
}

/** A reaction, a denial or an asserted shift, by the id of the event that recorded it. */
export interface KnownRecord {
  readonly stream: string;
  readonly isRetracted: boolean;
  readonly version: number;
}

export interface KnownShift {
  /** Whether it is computed or asserted at present. */
  readonly isStanding: boolean;
  readonly version: number;
}

/** An event on the log, as far as a redaction has to know it. */
export interface KnownEvent {
  readonly id: string;
  readonly type: EventType;
  readonly stream: string;
  /** In its stream. */
  readonly version: number;
  readonly isRedacted: boolean;
  /** Of a statement that a plan's point made, the plan's event. */
  readonly madeFrom: string | null;
  /** Of a retraction, the event that made the record. */
  readonly takesBack: string | null;
}

/** Order that words give, and the statement whose words they are. */
export interface KnownOrder extends OrderEdge {
  readonly statedBy: string;
}

/**
 * What the log says of everything a command mentions. A batch learns from its earlier lines: what
 * they bring has version `OWN`, since no guard has to protect it.
 */
export interface Known {
  readonly actors: Map<string, KnownActor>;
  /** Of the actors whose affiliations a command ends. */
  readonly affiliations: KnownAffiliation[];
  readonly issues: Map<string, KnownIssue>;
  readonly statements: Map<string, KnownStatement>;
  /** The plans mentioned, and those that they supersede, step by step. */
  readonly plans: Map<string, KnownPlan>;
  readonly conditions: Map<string, KnownCondition>;
  readonly records: Map<string, KnownRecord>;
  readonly shifts: Map<string, KnownShift>;
  /** Streams of plans and conditions mentioned of which everything was redacted: their slugs are not used again. */
  readonly spent: Set<string>;
  /**
   * Of events that a command redacts: these, all on their streams, and the statements that a plan's version made with
   * all on theirs, in the log's order; null where nothing is redacted, so that nobody gathers them.
   */
  readonly events: Map<string, KnownEvent> | null;
  /** The order that words give; filled only where a command gives or changes order itself. */
  readonly order: KnownOrder[];
  /** The version of that order: the sequence of the last event that added to it. */
  readonly orderVersion: number;
}

/** What is known of a log before its first event. */
export function nothingKnown(): Known {
  return {
    actors: new Map(),
    affiliations: [],
    issues: new Map(),
    statements: new Map(),
    plans: new Map(),
    conditions: new Map(),
    records: new Map(),
    shifts: new Map(),
    spent: new Set(),
    events: new Map(),
    order: [],
    orderVersion: 0,
  };
}

/** Stands among streams for the order that words give, so that a decision can rely on it. */
export const ORDER = '@order';

/** The version of what an earlier line of the same batch brought. */
export const OWN = -1;
