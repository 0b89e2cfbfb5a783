/** Ids that are made from what they stand for, so that the same evidence always has the same. */
export interface Naming {
  /** Of the shift with this key: family, slot and evidence. */
  readonly shift: (key: string) => string;
  /** Of the statement made of the point at `index` (from 0) of the plan that this event records. */
  readonly pointStatement: (planEventId: string, index: number) => string;
}
