/** An event whose content went, by what its envelope still says. */
export interface EmptiedEvent {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
}
