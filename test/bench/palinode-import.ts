import type { DataSource } from 'typeorm';
import type { DossierKey } from '../../src/event-log/append-request.js';
import { entryPages, type EntryPages } from '../../src/recording/batch-entries.js';
import { csvEntryPages } from '../../src/recording/import/csv-entry-pages.js';
import { MAP, sentFrom, writeCsv, writeNdjson } from './import-files.js';
import { Importer } from './importer.js';
import { openPalinode } from './palinode.js';
import type { Contender } from './row.js';

export const NDJSON = 'Palinode, NDJSON';
export const CSV = 'Palinode, CSV';

/** From the file to the last committed chunk. */
export function ndjsonImport(count: number): Contender {
  return contender(NDJSON, count, writeNdjson, (_dataSource, _dossier, path) => entryPages(sentFrom(path)));
}

/** The same statements as a CSV file, read by a column map. */
export function csvImport(count: number): Contender {
  const read: Read = (dataSource, dossier, path) => csvEntryPages(dataSource, dossier, { map: MAP, chunks: sentFrom(path) });
  return contender(CSV, count, writeCsv, read);
}

type Write = (scratch: string, count: number) => Promise<string>;
type Read = (dataSource: DataSource, dossier: DossierKey, path: string) => EntryPages;

function contender(name: string, count: number, write: Write, read: Read): Contender {
  return {
    name,
    async prepare(place) {
      const dataSource = await openPalinode(await place.createDatabase());
      const importer = new Importer(dataSource);
      const path = await write(place.scratch, count);
      return {
        run: async () => {
          const dossier = await importer.openDossier();
          const startedAt = performance.now();
          await importer.import(dossier, read(dataSource, dossier, path), count);
          return { operations: count, ms: performance.now() - startedAt };
        },
        close: () => dataSource.destroy(),
      };
    },
  };
}
