import pg from 'pg';
import { installContenders, loadContender } from './contenders.js';
import { EMMETT, type EmmettEvent } from './emmett.js';
import type { Contender, Prepared } from './row.js';
import { statements } from './statements.js';

/** Events appended at a time while the log is made, which is not timed. */
const APPENDED_AT_ONCE = 50;
/** How often the projector's checkpoint is looked at, milliseconds. */
const LOOK_EVERY_MS = 20;

type Sql = string & { readonly __brand: 'sql' };

/** The few exports of emmett 0.42 that a consumer needs, as its .d.ts has them. */
interface EmmettPostgres {
  getPostgreSQLEventStore(url: string): {
    readonly schema: { migrate(): Promise<void> };
    appendToStream(stream: string, events: readonly EmmettEvent[]): Promise<unknown>;
    close(): Promise<void>;
  };
  postgreSQLRawSQLProjection(projected: object): object;
  postgreSQLEventStoreConsumer(options: { readonly connectionString: string }): {
    projector(options: { readonly projection: object; readonly processorId: string }): unknown;
    start(): Promise<void>;
    close(): Promise<void>;
  };
}

interface Dumbo {
  SQL: (strings: TemplateStringsArray, ...values: unknown[]) => Sql;
}

/**
 * Emmett's catch-up of one async projection that keeps a current-stance row, from the log's first event to its last.
 * A new projector each run, on the same log.
 */
export function emmettCatchUp(events: number): Contender {
  return {
    name: EMMETT,
    async prepare(place): Promise<Prepared> {
      await installContenders();
      const emmett = (await loadContender('@event-driven-io/emmett-postgresql/dist/index.js')) as EmmettPostgres;
      const { SQL } = (await loadContender('@event-driven-io/dumbo/dist/index.js')) as Dumbo;
      const url = await place.createDatabase();
      const pool = new pg.Pool({ connectionString: url });
      await pool.query(
        'create table current_stance (actor text, issue text, position text, stated text, primary key (actor, issue))',
      );
      await fill(emmett, url, events);
      let turn = 0;
      return {
        async run() {
          turn += 1;
          const projection = emmett.postgreSQLRawSQLProjection({
            name: `current-stance-${turn}`,
            canHandle: ['position.stated'],
            evolve: ({ data: { actor, issue, position, stated } }: EmmettEvent) => SQL`
              insert into current_stance (actor, issue, position, stated)
              values (${actor}, ${issue}, ${position}, ${stated})
              on conflict (actor, issue) do update set position = excluded.position, stated = excluded.stated
               where current_stance.stated <= excluded.stated`,
          });
          await pool.query('truncate current_stance');
          const consumer = emmett.postgreSQLEventStoreConsumer({ connectionString: url });
          consumer.projector({ projection, processorId: `catch-up-${turn}` });
          const startedAt = performance.now();
          const consuming = consumer.start();
          await untilCaughtUp(pool, `catch-up-${turn}`);
          const ms = performance.now() - startedAt;
          await consumer.close();
          await consuming;
          return { operations: events, ms };
        },
        close: () => pool.end(),
      };
    },
  };
}

async function fill(emmett: EmmettPostgres, url: string, events: number): Promise<void> {
  const store = emmett.getPostgreSQLEventStore(url);
  await store.schema.migrate();
  const all = statements(events);
  for (let start = 0; start < all.length; start += APPENDED_AT_ONCE) {
    const some = all.slice(start, start + APPENDED_AT_ONCE);
    await Promise.all(some.map(({ id, data }) => store.appendToStream(`statement-${id}`, [{ type: 'position.stated', data: { ...data } }])));
  }
  await store.close();
}

async function untilCaughtUp(pool: pg.Pool, processor: string): Promise<void> {
  const sql = `
    select coalesce(p.last_processed_checkpoint::text, '0')::bigint >= m.last as is_done
      from (select max(global_position) as last from emt_messages) m
      left join emt_processors p on p.processor_id = $1`;
  for (;;) {
    const { rows } = await pool.query<{ is_done: boolean }>(sql, [processor]);
    if (rows[0]?.is_done === true) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
