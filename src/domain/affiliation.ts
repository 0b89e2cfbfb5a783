import type { DateBounds } from './statement.js';
import type { Standing } from './terms.js';

/** That a person or body speaks or works for an actor, as the rules see it. */
export interface Affiliation {
  /** The person or body. */
  readonly actor: string;
  /** For whom it speaks or works. */
  readonly of: string;
  readonly role: string;
  readonly portfolio: string | null;
  /** 1 = highest; null where nobody said. */
  readonly rank: number | null;
  /** When it held, its end included if it was ended. */
  readonly during: DateBounds;
  /** As it was recorded, e.g. the effective date of a designate. */
  readonly duringEdtf: string;
  readonly standing: Standing;
}
