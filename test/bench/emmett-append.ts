import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { atOnce } from './at-once.js';
import { EMMETT, openEmmett } from './emmett.js';
import type { Contender } from './row.js';
import { statements } from './statements.js';

const TABLE = `
create table current_stance (
  dossier text, actor text, issue text, position text, stated text, primary key (dossier, actor, issue)
)`;

/** Emmett in process: a stream a statement, which must not exist, and the projection in the same transaction. */
export function emmettAppend(count: number): Contender {
  return {
    name: EMMETT,
    async prepare(place) {
      const url = await place.createDatabase();
      const admin = new pg.Client({ connectionString: url });
      await admin.connect();
      await admin.query(TABLE);
      await admin.end();
      const store = await openEmmett(url);
      return {
        run: () => {
          const dossier = randomUUID();
          return atOnce(statements(count), ({ id, data }) =>
            store.appendToStream(`statement-${id}`, [{ type: 'position.stated', data: { dossier, ...data } }], {
              expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
            }),
          );
        },
        close: () => store.close(),
      };
    },
  };
}
