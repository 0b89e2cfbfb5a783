import type { ActorKind, Standing } from '../terms.js';
import type { Source } from './source.js';

export interface ActorRegistered {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases?: readonly string[];
}

/** What is left out stays as it was. */
export interface ActorUpdated {
  readonly actor: string;
  readonly name?: string;
  readonly kind?: ActorKind;
  readonly aliases?: readonly string[];
  readonly why?: string;
}

/** Version 2: `during` is always said, and a portfolio may be. */
export interface ActorAffiliated {
  /** The person or body. */
  readonly actor: string;
  /** The actor it speaks or works for. */
  readonly of: string;
  readonly role: string;
  /** Field of authority, e.g. `defence`; tells ministers of equal rank apart. */
  readonly portfolio?: string;
  /** Authority rank, 1 = highest. */
  readonly rank?: number;
  /** EDTF interval in which it holds; `../..` where nothing is known of it. */
  readonly during: string;
  readonly standing: Standing;
  readonly sources?: readonly Source[];
}

/** Version 1 of `actor.affiliated`, as it may stand on a log. */
export type ActorAffiliatedV1 = Omit<ActorAffiliated, 'during' | 'portfolio' | 'sources'> & { readonly during?: string };

/** Ends the affiliation of this person or body, to this actor, in this role. */
export interface AffiliationEnded {
  readonly actor: string;
  readonly of: string;
  readonly role: string;
  /** EDTF: its last day, as far as it is known. */
  readonly ended: string;
  readonly why?: string;
}

/** The same actor was registered twice: `actor` is given up and everything of it is `into`'s. */
export interface ActorMerged {
  readonly actor: string;
  readonly into: string;
  readonly why: string;
}
