import type { Affiliation } from './affiliation.js';
import type { Suppression } from './rules/comparison.js';
import type { Scale } from './scale.js';
import type { Settings } from './settings.js';
import type { ComputedShift } from './shift.js';
import type { Statement } from './statement.js';
import type { ActorKind } from './terms.js';

/** An actor on an issue, over all its tracks: what the rules look at together. */
export interface Stance {
  readonly actor: string;
  readonly actorKind: ActorKind;
  readonly issue: string;
  /** Days of silence that the issue itself sets; null where it leaves that to the dossier. */
  readonly silenceAfter: number | null;
  /** The issue's scale in its standing version. */
  readonly scale: Scale;
  readonly settings: Settings;
  /** The statements of all its slots in any order, those retracted left out. */
  readonly statements: readonly Statement[];
  /** Every affiliation to `actor` of anyone who speaks in one of the statements, and to pole owners. */
  readonly affiliations: readonly Affiliation[];
}

/** What the rules read in a stance; every list in the order in which its statements were made. */
export interface StanceReading {
  readonly shifts: readonly ComputedShift[];
  /** Pairs in which the later statement holds to the earlier, or tells the same movement again. */
  readonly reaffirmations: readonly { readonly from: string; readonly to: string }[];
  /** Statements of different positions that await a person's word on their order. */
  readonly undetermined: readonly { readonly pair: readonly [string, string]; readonly why: string }[];
  readonly suppressed: readonly Suppression[];
  /** Ids of statements that fill no slot of the actor's: of a designate (rule 2), of dissent (rule 3). */
  readonly offSlot: ReadonlySet<string>;
}
