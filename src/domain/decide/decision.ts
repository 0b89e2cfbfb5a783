import type { DomainEvent } from '../events.js';

/** A stream that the decision relied on, at the version at which it was read. */
export interface Reliance {
  readonly stream: string;
  readonly version: number;
}

/** A fact that follows from another and is appended with it. */
export interface DerivedFact {
  readonly id: string;
  readonly event: DomainEvent;
  readonly stream: string;
}

/** A fact ready to be appended: where it goes, and what must not have changed meanwhile. */
export interface Decision {
  readonly event: DomainEvent;
  readonly stream: string;
  readonly reliesOn: readonly Reliance[];
  /** In the order in which they follow it on the log. */
  readonly derived?: readonly DerivedFact[];
}
