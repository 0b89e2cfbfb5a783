import { DomainError } from '../../domain/errors.js';
import { cleaned } from '../../http/parse-json.js';
import { nameBasedId } from '../../event-log/name-based-id.js';
import type { BatchEntry } from '../batch-entries.js';
import type { ColumnMap, Row } from './column-map.js';
import type { CsvFile, CsvRow } from './csv-rows.js';
import { type Books, statementOf } from './row-statement.js';

/**
 * The events that a CSV file makes, as entries of a batch: first the actors and issues that the dossier
 * lacks, then a statement a row, each with the line of the file it comes from. Ids are made from the
 * dossier and the row's key, so that a file sent again, or gone on with, records nothing twice.
 */
export function rowEntries(dossier: string, map: ColumnMap, file: CsvFile, books: Books): BatchEntry[] {
  // All rows are read first: that is what finds the new names.
  const statements = file.rows.map((each) => statementEntry(dossier, map, each, books));
  return [...newActors(dossier, map, books), ...newIssues(dossier, map, books), ...statements];
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

function newActors(dossier: string, map: ColumnMap, { actors }: Books): BatchEntry[] {
  return actors.added.map(({ slug, name, line }) => ({
    line,
    read: () => ({
      id: nameBasedId(dossier, 'import', 'actor', slug),
      type: 'actor.registered',
      data: cleaned({ actor: slug, name, kind: map.actor.kind }),
    }),
  }));
}

function newIssues(dossier: string, map: ColumnMap, { issues }: Books): BatchEntry[] {
  const { scale, question } = map.issue;
  return issues.added.map(({ slug, name, line }) => ({
    line,
    read: () => ({
      id: nameBasedId(dossier, 'import', 'issue', slug),
      type: 'issue.defined',
      data: cleaned({ issue: slug, title: name, ...(question === undefined ? {} : { question }), scale }),
    }),
  }));
}

function rowId(dossier: string, map: ColumnMap, row: Row): string {
  const columns = map.key ?? Object.keys(row);
  return nameBasedId(dossier, 'import', 'row', ...columns.map((column) => `${column}=${row[column] ?? ''}`));
}
