import type { CellSource, Row } from './column-map.js';

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** The columns that a value is made of. */
export function columnsIn(source: CellSource): string[] {
  if ('column' in source) return [source.column];
  if ('template' in source) return [...source.template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
  return [];
}

/** A cell that `codes` knows no word for. */
export class UnlistedWord extends Error {
  constructor(
    readonly word: string,
    readonly known: readonly string[],
  ) {
    super(`The map has no code for “${word}”; it has ${known.join(', ')}.`);
  }
}

/**
 * The value for a row, blanks at its ends left out; null where the cell is empty.
 * @throws UnlistedWord
 */
export function cellOf(source: CellSource, row: Row): string | null {
  const text = textOf(source, row).trim();
  if (!source.codes) return text === '' ? null : text;
  const code = Object.hasOwn(source.codes, text) ? source.codes[text] : undefined;
  if (code !== undefined) return code === '' ? null : code;
  if (text === '') return null;
  throw new UnlistedWord(text, Object.keys(source.codes));
}

function textOf(source: CellSource, row: Row): string {
  if ('column' in source) return row[source.column] ?? '';
  if ('value' in source) return source.value;
  return source.template.replace(PLACEHOLDER, (_, name: string) => row[name] ?? '');
}
