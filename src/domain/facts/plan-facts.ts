import type { Quantity } from '../statement.js';
import type { AuthorRole, Commitment, Completeness, Dating, Deed, Modality, PlanStatus } from '../terms.js';
import type { Source } from './source.js';

export interface PlanAuthor {
  readonly actor: string;
  readonly role: AuthorRole;
}

/** One demand or offer; `demand` is its identity across versions. */
export interface PlanPoint {
  /** As the plan counts it, e.g. `2a`. */
  readonly number?: string;
  /** The `demand` of the point it is a part of. */
  readonly parent?: string;
  readonly demand: string;
  readonly text: string;
  /** With `position`, the point is coded: it makes a statement, unless it names one. */
  readonly issue?: string;
  readonly position?: string;
  readonly quantity?: Partial<Quantity> & Pick<Quantity, 'unit' | 'measure'>;
  readonly scope?: string;
  /** Alternatives within the plan; a point of a branch fills no slot. */
  readonly branch?: string;
  /** `demand`s of the points it is offered for. */
  readonly inExchangeFor?: readonly string[];
  readonly addressees?: readonly string[];
  /** Id of the statement that says it already. */
  readonly statement?: string;
}

/** A plan, or with `plan.revised` its next version: always the whole of it. */
export interface PlanRecorded {
  /** Its slug. */
  readonly plan: string;
  readonly title: string;
  readonly actor: string;
  readonly jointWith?: readonly string[];
  /** Those who only joined the text later: inferred. */
  readonly adherents?: readonly string[];
  readonly authors?: readonly PlanAuthor[];
  /** EDTF. */
  readonly stated: string;
  readonly dating?: Dating;
  readonly disclosed?: string;
  readonly modality: Modality;
  readonly deed?: Deed;
  readonly commitment?: Commitment;
  readonly status: PlanStatus;
  readonly completeness: Completeness;
  /** How many points it says it has. */
  readonly declaredPoints?: number;
  /** Slug of the plan it takes the place of. */
  readonly supersedes?: string;
  readonly summary?: string;
  readonly sources: readonly Source[];
  readonly points: readonly PlanPoint[];
}
