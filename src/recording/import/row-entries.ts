import { DomainError } from '../../domain/errors.js';
import { cleaned } from '../../http/parse-json.js';
import { nameBasedId } from '../../event-log/name-based-id.js';
import type { BatchEntry } from '../batch-entries.js';
import type { ColumnMap, Row } from './column-map.js';
import type { CsvRow } from './csv-row-pages.js';
import type { NewName } from './name-book.js';
import { type Books, statementOf } from './row-statement.js';

/**
 * The events that some rows of a CSV file make, as entries of a batch: first the actors and issues that neither the
 * dossier nor an earlier row has, then a statement a row, each with the line of the file it comes from. Ids are made
 * from the dossier and the row's key, so that a file sent again, or gone on with, records nothing twice.
 */
export function rowEntries(dossier: string, map: ColumnMap, rows: readonly CsvRow[], books: Books): BatchEntry[] {
  // The rows are read first: that is what finds the new names.
  const statements = rows.map((each) => statementEntry(dossier, map, each, books));
  return [
    ...books.actors.takeAdded().map((name) => actorEntry(dossier, map, name)),
    ...books.issues.takeAdded().map((name) => issueEntry(dossier, map, name)),
    ...statements,
  ];
}

/** A row's own fault is told when its line's turn comes. */
function statementEntry(dossier: string, map: ColumnMap, each: CsvRow, books: Books): BatchEntry {
  const { line, row } = each;
  try {
    const data = cleaned(statementOf(map, each, books));
    return { line, read: () => ({ id: rowId(dossier, map, row), type: 'position.stated', data }) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      line,
      read: () => {
        throw error;
      },
    };
  }
}

function actorEntry(dossier: string, map: ColumnMap, { slug, name, line }: NewName): BatchEntry {
  return {
    line,
    read: () => ({
      id: nameBasedId(dossier, 'import', 'actor', slug),
      type: 'actor.registered',
      data: cleaned({ actor: slug, name, kind: map.actor.kind }),
    }),
  };
}

function issueEntry(dossier: string, map: ColumnMap, { slug, name, line }: NewName): BatchEntry {
  const { scale, question } = map.issue;
  return {
    line,
    read: () => ({
      id: nameBasedId(dossier, 'import', 'issue', slug),
      type: 'issue.defined',
      data: cleaned({ issue: slug, title: name, ...(question === undefined ? {} : { question }), scale }),
    }),
  };
}

function rowId(dossier: string, map: ColumnMap, row: Row): string {
  const columns = map.key ?? Object.keys(row);
  return nameBasedId(dossier, 'import', 'row', ...columns.map((column) => `${column}=${row[column] ?? ''}`));
}
