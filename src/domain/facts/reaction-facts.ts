import type { Commitment, Dating, Deed, Modality, ReactionKind } from '../terms.js';
import type { Source } from './source.js';

/** What is reacted to; of a plan the whole, or one point by its `demand`. */
export type ReactionTarget =
  | { readonly plan: string; readonly demand?: string }
  | { readonly statement: string }
  | { readonly condition: string }
  /** Free code of a process, e.g. `energy-truce-talks`. */
  | { readonly process: string };

export interface ReactionStated {
  readonly actor: string;
  readonly jointWith?: readonly string[];
  readonly speaker?: string;
  readonly target: ReactionTarget;
  readonly reaction: ReactionKind;
  readonly reservation?: string;
  /** EDTF. */
  readonly stated: string;
  readonly dating?: Dating;
  readonly disclosed?: string;
  readonly modality: Modality;
  readonly deed?: Deed;
  readonly commitment?: Commitment;
  readonly summary: string;
  readonly quote?: string;
  /** Id of the statement that says it as well. */
  readonly statement?: string;
  readonly sources: readonly Source[];
}
