import type { OrderEdge } from './order-cycle.js';
import type { Scale } from './scale.js';
import type { DateBounds } from './statement.js';
import type { ActorKind, Track } from './terms.js';

/** What a decision needs to know of an actor, and the stream version at which it was read. */
export interface KnownActor {
  readonly kind: ActorKind;
  readonly version: number;
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
  readonly version: number;
}

/**
 * What the log says of everything a command mentions. A batch learns from its earlier lines: what
 * they bring has version `OWN`, since no guard has to protect it.
 */
export interface Known {
  readonly actors: Map<string, KnownActor>;
  readonly issues: Map<string, KnownIssue>;
  readonly statements: Map<string, KnownStatement>;
  /** The order that words give; filled only where a command gives order words itself. */
  readonly order: OrderEdge[];
  /** The version of that order: the sequence of the last event that added to it. */
  readonly orderVersion: number;
}

/** Stands among streams for the order that words give, so that a decision can rely on it. */
export const ORDER = '@order';

/** The version of what an earlier line of the same batch brought. */
export const OWN = -1;
