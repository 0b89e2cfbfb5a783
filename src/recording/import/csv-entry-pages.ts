import type { Queries } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import type { BatchEntry } from '../batch-entries.js';
import { csvRowPages } from './csv-row-pages.js';
import { NameBook } from './name-book.js';
import { actorNamesOf, issueNamesOf } from './names.reader.js';
import { checkColumns } from './read-column-map.js';
import { rowEntries } from './row-entries.js';
import type { SentImport } from './sent-import.js';

/**
 * The entries that a CSV file makes, as it comes in.
 * @throws DomainError `malformed-csv`, `not-utf8`, `validation-failed` for a map that does not fit the file
 */
export async function* csvEntryPages(
  queries: Queries,
  { dossierId, slug }: DossierKey,
  { map, chunks }: SentImport,
): AsyncGenerator<readonly BatchEntry[], void, undefined> {
  const books = {
    actors: new NameBook(await actorNamesOf(queries, dossierId), map.actor.kind !== undefined),
    issues: new NameBook(await issueNamesOf(queries, dossierId), map.issue.scale !== undefined),
  };
  for await (const { columns, rows } of csvRowPages(chunks, map.delimiter ?? ',')) {
    checkColumns(map, columns);
    yield rowEntries(slug, map, rows, books);
  }
}
