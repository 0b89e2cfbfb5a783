import type { ReadCommand } from './read-command.js';

/** A line that can be read; its number is that of the NDJSON line, or of the entry from 1. */
export interface ReadLine extends ReadCommand {
  readonly line: number;
}
