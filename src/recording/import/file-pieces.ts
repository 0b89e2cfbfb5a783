/** A part of a file that can be sent on its own. */
export interface FilePiece {
  readonly text: string;
  /** Events or rows. */
  readonly entries: number;
  /** The file's line that a line of the piece is, both from 1. */
  readonly lineInFile: (line: number) => number;
}

/** Entries sent in one request: little is sent twice when an import is cut off. */
export const ENTRIES_AT_ONCE = 5_000;
