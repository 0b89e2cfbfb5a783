import pg from 'pg';
import { atOnce, WRITERS } from './at-once.js';
import type { Contender } from './row.js';
import { statements } from './statements.js';

/** What PostgreSQL does at the very least: a row with an id and its JSON, one INSERT each, one connection a writer. */
export function bareInsert(count: number): Contender {
  return {
    name: 'bare INSERT',
    async prepare(place) {
      const pool = new pg.Pool({ connectionString: await place.createDatabase(), max: WRITERS });
      await pool.query('create table statement (id uuid primary key, data jsonb not null)');
      return {
        run: () =>
          atOnce(statements(count), ({ id, data }) =>
            pool.query('insert into statement (id, data) values ($1, $2)', [id, JSON.stringify(data)]),
          ),
        close: () => pool.end(),
      };
    },
  };
}
