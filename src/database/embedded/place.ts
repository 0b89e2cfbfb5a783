import type { Binaries } from './binaries.js';
import type { DataDirectory } from './data-directory.js';

/** All that starting the server again takes. */
export interface Place {
  readonly directory: DataDirectory;
  readonly binaries: Binaries;
  readonly password: string;
  /** PostgreSQL settings beside our own. */
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (message: string) => void;
}
