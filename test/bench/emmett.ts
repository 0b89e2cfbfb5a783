import { installContenders, loadContender } from './contenders.js';

/** The few exports of emmett 0.42 that the bench uses, as its .d.ts has them. */
type Sql = string & { readonly __brand: 'sql' };

export interface EmmettEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export interface EmmettStore {
  appendToStream(stream: string, events: readonly EmmettEvent[], options: { readonly expectedStreamVersion: string }): Promise<unknown>;
  close(): Promise<void>;
}

interface Projected {
  readonly name: string;
  readonly canHandle: readonly string[];
  readonly evolve: (event: EmmettEvent) => Sql;
}

interface EmmettPostgres {
  getPostgreSQLEventStore(url: string, options: object): EmmettStore;
  postgreSQLRawSQLProjection(projected: Projected): object;
}

interface EmmettCore {
  projections: { readonly inline: (definitions: readonly object[]) => object };
}

interface Dumbo {
  SQL: (strings: TemplateStringsArray, ...values: unknown[]) => Sql;
}

export const EMMETT = 'Emmett 0.42';

/** A store whose inline projection keeps a row of where each actor stands on each issue. */
export async function openEmmett(url: string): Promise<EmmettStore> {
  await installContenders();
  const postgres = (await loadContender('@event-driven-io/emmett-postgresql/dist/index.js')) as EmmettPostgres;
  const { projections } = (await loadContender('@event-driven-io/emmett/dist/index.js')) as EmmettCore;
  const { SQL } = (await loadContender('@event-driven-io/dumbo/dist/index.js')) as Dumbo;
  const currentStance = postgres.postgreSQLRawSQLProjection({
    name: 'current-stance',
    canHandle: ['position.stated'],
    evolve: ({ data: { dossier, actor, issue, position, stated } }) => SQL`
      insert into current_stance (dossier, actor, issue, position, stated)
      values (${dossier}, ${actor}, ${issue}, ${position}, ${stated})
      on conflict (dossier, actor, issue) do update set position = excluded.position, stated = excluded.stated
       where current_stance.stated <= excluded.stated`,
  });
  return postgres.getPostgreSQLEventStore(url, { projections: projections.inline([currentStance]) });
}
