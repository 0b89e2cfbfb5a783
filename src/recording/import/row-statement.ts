import type { Fault } from '../../domain/errors.js';
import { invalid } from '../../domain/invalid.js';
import { cellOf, columnsIn, UnlistedWord } from './cell.js';
import { type CellSource, CELL_FIELDS, type ColumnMap, type Row, SOURCE_FIELDS } from './column-map.js';
import type { CsvRow } from './csv-row-pages.js';
import type { NameBook } from './name-book.js';

/** Who and what the cells of a row name. */
export interface Books {
  readonly actors: NameBook;
  readonly issues: NameBook;
}

/**
 * The data of the `position.stated` that a row is, not yet checked: what is missing or of the wrong
 * form is refused like in any other event.
 * @throws DomainError `validation-failed` with every cell for which the map has no code, by column
 */
export function statementOf(map: ColumnMap, { line, row }: CsvRow, books: Books): object {
  const faults: Fault[] = [];
  const read = (source: CellSource): string | null => readCell(source, row, faults);
  const actor = read(map.actor);
  const issue = read(map.issue);
  const fields = CELL_FIELDS.flatMap((field) => {
    const source = map[field];
    const value = source && read(source);
    return value === undefined || value === null ? [] : [[field, value] as const];
  });
  const source = SOURCE_FIELDS.flatMap((field) => {
    const from = map.source[field];
    const value = from && read(from);
    return value === undefined || value === null ? [] : [[field, value] as const];
  });
  if (faults.length > 0) throw invalid(faults);
  const { commitment, position, speaker, addressee, ...rest } = Object.fromEntries(fields) as Record<string, string | undefined>;
  const person = (field: 'speaker' | 'addressee', name: string | undefined): object =>
    name === undefined ? {} : { [field]: books.actors.slugFor(name, line, pointerOf(map[field])) };
  return {
    ...(actor === null ? {} : { actor: books.actors.slugFor(actor, line, pointerOf(map.actor)) }),
    ...(issue === null ? {} : { issue: books.issues.slugFor(issue, line, pointerOf(map.issue)) }),
    position: position ?? null,
    ...person('speaker', speaker),
    ...person('addressee', addressee),
    ...(commitment === undefined ? {} : { commitment: Number(commitment) }),
    ...rest,
    sources: [Object.fromEntries(source)],
  };
}

function readCell(source: CellSource, row: Row, faults: Fault[]): string | null {
  try {
    return cellOf(source, row);
  } catch (error) {
    if (!(error instanceof UnlistedWord)) throw error;
    faults.push({ pointer: pointerOf(source), detail: error.message });
    return null;
  }
}

/** In a CSV file a fault lies in a column. */
function pointerOf(source: CellSource | undefined): string {
  const [column] = source ? columnsIn(source) : [];
  return column === undefined ? '' : `/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
