import type { QueryRunner } from 'typeorm';
import { type Queries, rowsOf } from '../../database/queries.js';

export interface FoldWindow {
  readonly endpoint: string;
  readonly key: string;
}

/** For which endpoints and fold keys an alert went out lately, so that another one has to wait. */
export class FoldWindows {
  private readonly open: Set<string>;
  private readonly opened = new Map<string, FoldWindow>();

  /** @param isOn false where a dossier never folds */
  constructor(
    windows: readonly FoldWindow[],
    private readonly isOn: boolean,
  ) {
    this.open = new Set(windows.map(nameOf));
  }

  isOpen(window: FoldWindow): boolean {
    return this.isOn && this.open.has(nameOf(window));
  }

  /** Notes that an alert goes out. */
  opens(window: FoldWindow): void {
    this.open.add(nameOf(window));
    this.opened.set(nameOf(window), window);
  }

  changes(): FoldWindow[] {
    return [...this.opened.values()];
  }
}

const nameOf = ({ endpoint, key }: FoldWindow): string => `${endpoint} ${key}`;

/** @param days in which one alert goes out, by the database's clock; 0: as many as there are */
export async function foldWindows(
  queries: Queries,
  dossierId: number,
  keys: readonly string[],
  days: number,
): Promise<FoldWindows> {
  if (days === 0 || keys.length === 0) return new FoldWindows([], days > 0);
  const rows = await rowsOf<FoldWindow>(
    queries,
    `select endpoint_id as endpoint, fold_key as key from fold_window
      where dossier_id = $1 and fold_key = any($2) and opened_at > now() - make_interval(days => $3)`,
    [dossierId, keys, days],
  );
  return new FoldWindows(rows, true);
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
