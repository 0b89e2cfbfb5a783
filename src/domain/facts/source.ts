/** Where a statement, a plan, a reaction or an asserted shift was found. */
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
