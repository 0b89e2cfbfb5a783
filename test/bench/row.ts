/**
 * What a bench compares. A row of the table is a file `<name>.bench.ts` that exports a `Row` as `row`; it is named in
 * `rows.ts`, and `npm run bench -- <name>` runs it alone. The README beside this file tells how to add one.
 */
export interface Row {
  /** The heading above its figures. */
  readonly title: string;
  /** What is counted a second, e.g. `statements/s`. */
  readonly unit: string;
  /** They take turns: A B C, A B C, … */
  readonly contenders: readonly Contender[];
  readonly targets: readonly Target[];
  /** What a reader must know to judge the figures; one list item each. */
  readonly notes: readonly string[];
  /** Counted runs of each contender, at least 3; default 5. A first one that warms up is not counted. */
  readonly runs?: number;
}

export interface Contender {
  readonly name: string;
  /** Makes whatever every run needs: schema, connections, data. Not timed. */
  prepare(place: Place): Promise<Prepared>;
}

/** A contender that is ready to run. While others run it must be at rest. */
export interface Prepared {
  /**
   * Does the same work each time it is called, on data of its own (a new dossier, a new table), and times it itself,
   * so that what leads up to the work is not counted.
   */
  run(): Promise<Run>;
  /** Waits until nothing that a run left behind is at work any more (followers, jobs). Not timed. */
  rest?(): Promise<void>;
  close(): Promise<void>;
}

/** What one run did, and how long it took. */
export interface Run {
  readonly operations: number;
  /** Milliseconds. */
  readonly ms: number;
}

/** Where contenders run: one server for all, with `fsync` and `synchronous_commit` on. */
export interface Place {
  /** @returns the URL of a new, empty database, which goes with the server */
  createDatabase(): Promise<string>;
  /** A directory for files, which goes with the server. */
  readonly scratch: string;
}

/** The median of one contender's rates as a multiple of another's, within one run of the bench. */
export interface Target {
  readonly contender: string;
  readonly against: string;
  readonly atLeast: number;
}
