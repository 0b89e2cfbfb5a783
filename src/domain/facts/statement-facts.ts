import type { OrderWord, Quantity } from '../statement.js';
import type { AbsenceOf, Commitment, Dating, Deed, DenialAspect, Modality } from '../terms.js';
import type { Source } from './source.js';

/** A condition attached to a statement; `demand` is the code by which conditions are matched. */
export interface AttachedCondition {
  readonly demand: string;
  readonly text?: string;
}

/** The point of a plan that a statement was made from. */
export interface StatementPoint {
  readonly demand: string;
  /** The plan's version, from 1. */
  readonly version: number;
  /** It belongs to a branch, or to a plan only discussed or alternative: it fills no slot. */
  readonly tentative: boolean;
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
  /** Slug of the plan it belongs to. */
  readonly plan?: string;
  /** Only in statements that the service makes from a plan's point; refused from outside. */
  readonly point?: StatementPoint;
  readonly sources: readonly Source[];
}

/** Takes back a record that should not have been made: a statement, a reaction, a denial, an asserted shift. */
export interface StatementRetracted {
  /** Id of the event that made the record. */
  readonly statement: string;
  readonly why: string;
}

/** Fields of a statement that can be corrected; null clears one that may be left out. */
export type CorrectedFields = {
  readonly [Field in Exclude<keyof PositionStated, 'plan' | 'point' | 'sources'>]?: PositionStated[Field] | null;
} & { readonly sources?: readonly Source[] };

export interface StatementCorrected {
  readonly statement: string;
  readonly corrected: CorrectedFields;
  readonly why: string;
}

/** Further sources for the same utterance: no reaffirmation. */
export interface StatementSourced {
  readonly statement: string;
  readonly sources: readonly Source[];
}

/** A second coder's reading, kept beside the first; the rules go by the first. */
export interface StatementCoded {
  readonly statement: string;
  /** Who read it, as the desk names its coders. */
  readonly coder: string;
  readonly position: string | null;
  readonly commitment?: Commitment;
  readonly scope?: string;
  readonly note?: string;
}

/** What a denial is aimed at; exactly one of them. */
export type DenialTarget =
  | { readonly statement: string }
  | { readonly plan: string }
  | { readonly shift: string };

export interface ClaimDenied {
  readonly target: DenialTarget;
  readonly aspect: DenialAspect;
  /** Slug of the actor who denies. */
  readonly by: string;
  readonly speaker?: string;
  /** EDTF. */
  readonly stated: string;
  readonly summary: string;
  readonly quote?: string;
  readonly sources: readonly Source[];
}
