import type { DomainEvent, RecordedEvent } from '../domain/events.js';

/** An event ready to be appended: decided, but without a place in the log. */
export type NewEvent = DomainEvent & {
  /** UUID; the same id with the same content appended again is a duplicate, not a second event. */
  readonly id: string;
  readonly stream: string;
  /** The stream's version before this event, 0 = must not exist; null = any. */
  readonly expectedVersion: number | null;
  readonly notify: boolean;
  readonly recordedBy: string;
  readonly causationId: string | null;
  readonly correlationId: string | null;
};

/** A stream that validation relied on, and the version at which it read it. */
export interface Guard {
  readonly stream: string;
  readonly version: number;
}

/** Events that stand or fall together. */
export interface AppendRequest {
  readonly events: readonly NewEvent[];
  readonly guards: readonly Guard[];
}

/** The log's answer to one request; no outcome is an exception. */
export type AppendOutcome =
  | { readonly outcome: 'appended' | 'duplicate'; readonly events: readonly RecordedEvent[] }
  | { readonly outcome: 'id-conflict'; readonly id: string }
  | { readonly outcome: 'version-conflict'; readonly stream: string; readonly actual: number }
  /** What the decision relied on has changed meanwhile: read again and decide again. */
  | { readonly outcome: 'guard-failed'; readonly stream: string | null };

/** The dossier a request goes to. */
export interface DossierKey {
  readonly dossierId: number;
  readonly slug: string;
}
