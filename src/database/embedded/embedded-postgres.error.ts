/** What went wrong with the embedded PostgreSQL, in words that say what to do about it. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Another living Palinode holds the data directory. */
export class DataDirectoryInUse extends EmbeddedPostgresError {
  /**
   * @param directory the data directory both want
   * @param holder what the holder says of itself ("process 123"), null when it cannot be told
   */
  constructor(
    readonly directory: string,
    readonly holder: string | null,
  ) {
    const who = holder === null ? '' : ` (${holder})`;
    super(
      `The data directory ${directory} is in use by another running Palinode${who}. ` +
        'Stop that one first, or give this one a directory of its own: DATA_DIR=/another/directory.',
    );
  }
}

/** True for an error of the operating system with one of these codes, e.g. `ENOENT`. */
export function isSystemError(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}

/** What an unknown thrown thing says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
