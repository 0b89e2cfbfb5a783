import type { QueryRunner } from 'typeorm';
import { type Queries, rowsOf } from '../../database/queries.js';

export interface FoldWindow {
  readonly endpoint: string;
  readonly key: string;
}

/** That an alert went out so long ago. */
export interface OpenedWindow extends FoldWindow {
  readonly days: number;
}

/** For which endpoints and fold keys an alert went out lately, so that another one has to wait. */
export class FoldWindows {
  private readonly ages: Map<string, number>;
  private readonly opened = new Map<string, FoldWindow>();

  constructor(windows: readonly OpenedWindow[] = []) {
    this.ages = new Map(windows.map((window) => [nameOf(window), window.days]));
  }

  /** @param within days in which one alert goes out; 0: as many as there are */
  isOpen(window: FoldWindow, within: number): boolean {
    const age = this.ages.get(nameOf(window));
    return age !== undefined && age < within;
  }

  /** Notes that an alert goes out. */
  opens(window: FoldWindow): void {
    this.ages.set(nameOf(window), 0);
    this.opened.set(nameOf(window), window);
  }

  changes(): FoldWindow[] {
    return [...this.opened.values()];
  }
}

const nameOf = ({ endpoint, key }: FoldWindow): string => `${endpoint} ${key}`;

/** When alerts on these keys last went out, by the database's clock. */
export async function foldWindows(queries: Queries, dossierId: number, keys: readonly string[]): Promise<FoldWindows> {
  if (keys.length === 0) return new FoldWindows();
  const rows = await rowsOf<OpenedWindow>(
    queries,
    `select endpoint_id as endpoint, fold_key as key, (extract(epoch from now() - opened_at) / 86400)::float8 as days
       from fold_window where dossier_id = $1 and fold_key = any($2)`,
    [dossierId, keys],
  );
  return new FoldWindows(rows);
}

export async function keepWindows(runner: QueryRunner, dossierId: number, windows: FoldWindows): Promise<void> {
  const opened = windows.changes();
  if (opened.length === 0) return;
  await runner.query(
    `insert into fold_window (dossier_id, endpoint_id, fold_key, opened_at)
     select $1, w.endpoint, w.key, now() from jsonb_to_recordset($2::jsonb) as w(endpoint uuid, key text)
     on conflict (dossier_id, endpoint_id, fold_key) do update set opened_at = excluded.opened_at`,
    [dossierId, JSON.stringify(opened)],
  );
}
