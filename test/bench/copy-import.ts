import { randomBytes } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { entryPages } from '../../src/recording/batch-entries.js';
import { sentFrom, writeNdjson } from './import-files.js';
import { Importer } from './importer.js';
import { openPalinode } from './palinode.js';
import type { Contender } from './row.js';

export const COPY = 'COPY';

/**
 * What the database can do at best: the very rows that an import makes of `event`, ready made in a file that the
 * server reads itself, into a table with the same indexes, and no trigger.
 */
export function copyImport(count: number): Contender {
  return {
    name: COPY,
    async prepare(place) {
      const dataSource = await openPalinode(await place.createDatabase());
      const importer = new Importer(dataSource);
      const dossier = await importer.openDossier();
      await importer.import(dossier, entryPages(sentFrom(await writeNdjson(place.scratch, count))), count);
      // The server runs as a user of its own.
      const shared = join(place.scratch, 'copy');
      await mkdir(shared);
      await chmod(shared, 0o777);
      const file = join(shared, 'rows.copy');
      await dataSource.query(`copy (select * from event where type = 'position.stated' order by sequence) to '${file}'`);
      return {
        run: async () => {
          const table = `copied_${randomBytes(4).toString('hex')}`;
          await dataSource.query(`create table ${table} (like event including all)`);
          const startedAt = performance.now();
          await dataSource.query(`copy ${table} from '${file}'`);
          return { operations: count, ms: performance.now() - startedAt };
        },
        close: () => dataSource.destroy(),
      };
    },
  };
}
