import type { DomainEvent } from '../events.js';

/** A stream that the decision relied on, at the version at which it was read. */
export interface Reliance {
  readonly stream: string;
  readonly version: number;
}

/** A fact ready to be appended: where it goes, and what must not have changed meanwhile. */
export interface Decision {
  readonly event: DomainEvent;
  readonly stream: string;
  readonly reliesOn: readonly Reliance[];
}
