import type { RecordedEvent } from '../../domain/events.js';
import type { ConditionRecorded } from '../../domain/facts/condition-facts.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import type { EndpointAlertType, ShiftAlertType } from '../alert-types.js';
import type { Format, Payload } from '../endpoints/endpoint-options.js';

export type StatementRecorded = Extract<RecordedEvent, { type: 'position.stated' }>;
export type ConditionResolved = Extract<RecordedEvent, { type: 'condition.resolved' }>;
export type ClaimDenied = Extract<RecordedEvent, { type: 'claim.denied' }>;

/** What an alert tells, before it has a form. */
export type AlertContent =
  | ShiftAlert
  | RedactedShiftAlert
  | StatementAlert
  | ConditionAlert
  | DigestAlert
  | EndpointAlert
  | PingAlert;

/** What tells one thing. */
export type SingleAlert = Exclude<AlertContent, DigestAlert>;

interface Told {
  /** Slug. */
  readonly dossier: string;
  /** When what it tells was recorded; of what is no event, when it was made. ISO 8601. */
  readonly timestamp: string;
}

export interface ShiftAlert extends Told {
  readonly about: 'shift';
  readonly type: ShiftAlertType;
  readonly shift: ShiftResponse;
  /** Shifts of the same actor, issue and direction that waited for this alert. */
  readonly folded: readonly ShiftResponse[];
  /** Told again from the log because its owner asked for the past. */
  readonly isReplayed?: boolean;
}

/** On a shift of which a redaction left nothing but its id. */
export interface RedactedShiftAlert extends Told {
  readonly about: 'redacted-shift';
  readonly type: ShiftAlertType;
  readonly event: string;
  readonly shift: string;
}

export interface StatementAlert extends Told {
  readonly about: 'statement';
  readonly event: StatementRecorded;
  readonly isReplayed?: boolean;
}

export interface ConditionAlert extends Told {
  readonly about: 'condition';
  readonly event: ConditionResolved;
  readonly condition: ConditionRecorded;
  readonly isReplayed?: boolean;
}

/** What was not told at once. */
export interface DigestAlert extends Told {
  readonly about: 'digest';
  /** Correlation id of the batch that it tells of; null for one of a day or a week. */
  readonly batch: string | null;
  /** Which rhythm it keeps; null for one of a batch. */
  readonly rhythm: 'daily' | 'weekly' | null;
  /** News, the weightiest first. */
  readonly shifts: readonly ShiftResponse[];
  /** Of shifts that the endpoint was told of before. */
  readonly corrections: readonly { readonly type: ShiftAlertType; readonly shift: ShiftResponse }[];
  readonly conditions: readonly { readonly resolution: ConditionResolved; readonly condition: ConditionRecorded }[];
  readonly denials: readonly ClaimDenied[];
  /** Only where the endpoint asks for statements. */
  readonly statements: readonly StatementRecorded[];
}

/** For operators: what became of another endpoint. Says nothing of its URL but the host: the rest may be a secret. */
export interface EndpointAlert extends Told {
  readonly about: 'endpoint';
  readonly type: EndpointAlertType;
  readonly endpoint: string;
  readonly description: string | null;
  readonly host: string;
  /** Attempts failed in a row; 0 once recovered. */
  readonly failures: number;
  readonly failingSince: string | null;
  /** Of the last attempt, in words; null once recovered. */
  readonly failure: string | null;
}

export interface PingAlert extends Told {
  readonly about: 'ping';
  readonly endpoint: string;
}

/** In which form an endpoint wants its bodies. */
export interface BodyVariant {
  readonly payload: Payload;
  readonly format: Format;
}

export interface ComposedAlert {
  /** The very bytes to send; never more than 20 KB. */
  readonly body: Buffer;
  /** Ids (UUIDs) of every record that its content was made from, whether or not the form shows the id. */
  readonly shows: readonly string[];
  /** Of a digest, how many of `shifts` and how many of `corrections` it names; what is beyond was left out for size. */
  readonly named: { readonly shifts: number; readonly corrections: number };
}
