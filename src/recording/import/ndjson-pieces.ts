import { linePages, type TextLine } from '../line-pages.js';
import { ENTRIES_AT_ONCE, type FilePiece } from './file-pieces.js';

/**
 * Cuts a file of events, one a line, into pieces as it is read; blank lines are left out.
 * @throws DomainError `line-too-long`, `not-utf8`, both naming the line
 */
export async function* ndjsonPieces(chunks: AsyncIterable<Buffer>, mostLines = ENTRIES_AT_ONCE): AsyncGenerator<FilePiece, void, undefined> {
  let lines: TextLine[] = [];
  for await (const page of linePages(chunks)) {
    lines.push(...page);
    for (; lines.length >= mostLines; lines = lines.slice(mostLines)) yield pieceOf(lines.slice(0, mostLines));
  }
  if (lines.length > 0) yield pieceOf(lines);
}

function pieceOf(lines: readonly TextLine[]): FilePiece {
  return {
    text: lines.map(({ text }) => text).join('\n'),
    entries: lines.length,
    lineInFile: (line) => lines[line - 1]?.line ?? line,
  };
}

/** Whether a file of lines is the export of a whole dossier: its first line is an event with its place in a chain. */
export async function isExport(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  for await (const [first] of linePages(chunks)) return first !== undefined && isEnvelope(first.text);
  return false;
}

function isEnvelope(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && ['hash', 'previousHash', 'sequence'].every((field) => field in value);
  } catch {
    return false;
  }
}
