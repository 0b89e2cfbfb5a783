import type { Scale } from './scale.js';
import type { ComputedShift, ShiftKind } from './shift.js';
import type { OrderWord, Quantity } from './statement.js';
import type { AbsenceOf, ActorKind, Commitment, Dating, Deed, Modality, Standing } from './terms.js';

/** Where a statement or an asserted shift was found. */
export interface Source {
  readonly outlet: string;
  readonly title: string;
  readonly url?: string;
  /** EDTF. */
  readonly publishedAt?: string;
  /** Outlets it came through, nearest first. */
  readonly via?: readonly string[];
  /** Admiralty grade, e.g. `B2`. */
  readonly grade?: string;
}

export interface DossierConfigured {
  readonly title?: string;
  readonly description?: string | null;
  /** BCP 47 tag of the language the dossier is written in. */
  readonly language?: string;
  readonly public?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface ActorRegistered {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases?: readonly string[];
}

export interface ActorAffiliated {
  /** The person or body. */
  readonly actor: string;
  /** The actor it speaks or works for. */
  readonly of: string;
  readonly role: string;
  /** Authority rank, 1 = highest. */
  readonly rank?: number;
  /** EDTF interval in which it holds. */
  readonly during?: string;
  readonly standing: Standing;
}

export interface IssueDefined {
  readonly issue: string;
  readonly title: string;
  readonly question?: string;
  readonly scale: Scale;
  /** Days without an own line statement after which silence is a shift. */
  readonly silenceAfter?: number;
}

/** A condition attached to a statement; `demand` is the code by which conditions are matched. */
export interface AttachedCondition {
  readonly demand: string;
  readonly text?: string;
}

export interface PositionStated {
  readonly actor: string;
  readonly jointWith?: readonly string[];
  readonly speaker?: string;
  readonly addressee?: string;
  readonly issue: string;
  readonly position: string | null;
  readonly quantity?: Partial<Quantity> & Pick<Quantity, 'unit' | 'measure'>;
  readonly conditions?: readonly AttachedCondition[];
  /** Whether `conditions` lists all of them: only then does a missing one mean it was dropped. */
  readonly conditionsComplete?: boolean;
  readonly modality: Modality;
  readonly deed?: Deed;
  readonly commitment?: Commitment;
  readonly scope?: string;
  /** EDTF. */
  readonly stated: string;
  readonly dating?: Dating;
  /** EDTF: when the public learned of it. */
  readonly disclosed?: string;
  readonly after?: readonly OrderWord[];
  readonly before?: readonly OrderWord[];
  readonly summary: string;
  readonly quote?: string;
  readonly absence?: { readonly of: AbsenceOf; readonly demand?: string; readonly since?: string };
  readonly plan?: string;
  readonly sources: readonly Source[];
}

export interface StatementRetracted {
  readonly statement: string;
  readonly why: string;
}

/** One end of a shift that a source asserts. */
export interface AssertedEnd {
  readonly issue: string;
  readonly position?: string;
  readonly statement?: string;
  readonly absence?: AbsenceOf;
}

export interface ShiftStated {
  readonly actor: string;
  readonly kind: ShiftKind;
  readonly from: readonly AssertedEnd[];
  readonly to: readonly AssertedEnd[];
  readonly facets?: readonly string[];
  readonly caveat?: string;
  readonly summary?: string;
  /** EDTF: when the change took place, as far as the source says. */
  readonly stated?: string;
  readonly sources: readonly Source[];
}

export type ShiftDetected = Omit<ComputedShift, 'key'> & {
  readonly shift: string;
  /** The later statement was made long before it was recorded, or the change follows a correction. */
  readonly retroactive: boolean;
};

export interface ShiftWithdrawn {
  readonly shift: string;
  readonly why: string;
}

/** Every event type and the shape of its `data`. */
export interface EventData {
  'dossier.configured': DossierConfigured;
  'actor.registered': ActorRegistered;
  'actor.affiliated': ActorAffiliated;
  'issue.defined': IssueDefined;
  'position.stated': PositionStated;
  'statement.retracted': StatementRetracted;
  'shift.stated': ShiftStated;
  'shift.detected': ShiftDetected;
  'shift.revised': ShiftDetected;
  'shift.withdrawn': ShiftWithdrawn;
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
