import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { classOf } from '../alerts/alert-class.js';
import { instant } from '../database/instant.js';
import { rowsOf } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import { Dossiers } from '../event-log/dossiers.js';
import { keysIn, UUID_KEY } from '../http/page-cursor.js';
import { type Page, pageOf } from '../http/page.js';
import { SHIFTS, type ShiftRow } from '../projections/present-shift.js';
import { settingsAt } from '../projections/settings.reader.js';
import { ShiftReader } from '../projections/shift.reader.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import { INSTANT_KEY } from './instant-key.js';
import { SHIFT_FILTER, shiftFilterParameters } from './shift-filter.js';
import type { ShiftView } from './shift-view.response.js';
import type { ShiftsFilterDto, ShiftsQueryDto } from './shifts-query.dto.js';
import type { ShiftsPageResponse } from './shifts-page.response.js';

/** Answers which shifts there are. */
@Injectable()
export class ShiftsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly shifts: ShiftReader,
  ) {}

  /**
   * A page, the shift with the latest later statement first.
   * @throws DomainError `dossier-not-found`, `validation-failed` for a bad date or cursor
   */
  async page(slug: string, query: ShiftsQueryDto): Promise<ShiftsPageResponse> {
    const dossierId = await this.dossiers.idOf(slug);
    const keys = keysIn(query.cursor, INSTANT_KEY, UUID_KEY) ?? NO_KEYS;
    return this.read(dossierId, query, LATEST, { limit: query.limit, keys });
  }

  /**
   * Those that were recorded or changed last, the newest first.
   * @throws DomainError `dossier-not-found`, `validation-failed` for a bad date
   */
  async newest(slug: string, filter: ShiftsFilterDto, most: number): Promise<ShiftView[]> {
    const dossierId = await this.dossiers.idOf(slug);
    const { items } = await this.read(dossierId, filter, NEWEST, { limit: most, keys: NO_KEYS });
    return items;
  }

  /** @throws DomainError `dossier-not-found`, `shift-not-found` */
  async one(slug: string, id: string): Promise<ShiftView> {
    const dossierId = await this.dossiers.idOf(slug);
    const found = await this.shifts.byIds(dossierId, [id]);
    const [shift] = await this.asViews(dossierId, [...found.values()]);
    if (!shift) throw new DomainError('shift-not-found', `This dossier has no shift ${id}.`);
    return shift;
  }

  /**
   * Where only one class is asked for, goes on reading as long as others stood in its shifts' places; yet an answer
   * does not look through a whole dossier, so it may come short and say where to go on.
   */
  private async read(dossierId: number, filter: ShiftsFilterDto, order: Order, wish: Wish): Promise<Page<ShiftView>> {
    const { alertClass } = filter;
    const atOnce = alertClass === undefined ? wish.limit : Math.max(wish.limit, JUDGED_AT_ONCE);
    const found: FoundShift[] = [];
    let keys = wish.keys;
    for (let reading = 1; ; reading += 1) {
      const parameters = [dossierId, ...shiftFilterParameters(filter), ...keys, atOnce + 1];
      const rows = await rowsOf<ShiftRow>(this.dataSource, order.sql, parameters);
      const page = pageOf(rows, atOnce, order.keysOf);
      const views = await this.asViews(dossierId, await this.shifts.complete(dossierId, page.items));
      const judged = views.flatMap((view, index) => {
        const row = page.items[index];
        return row && (alertClass ?? view.alertClass) === view.alertClass ? [{ row, view }] : [];
      });
      found.push(...judged);
      if (found.length > wish.limit) break;
      const last = page.items.at(-1);
      if (page.next === null || !last || reading === MOST_READINGS || found.length === wish.limit) {
        return { items: found.map(({ view }) => view), next: page.next };
      }
      keys = order.keysOf(last);
    }
    const { items, next } = pageOf(found, wish.limit, ({ row }) => order.keysOf(row));
    return { items: items.map(({ view }) => view), next };
  }

  private async asViews(dossierId: number, shifts: readonly ShiftResponse[]): Promise<ShiftView[]> {
    const settings = await settingsAt(this.dataSource, dossierId, Number.MAX_SAFE_INTEGER);
    return shifts.map((shift) => ({ ...shift, alertClass: classOf(shift, settings) }));
  }
}

/** Where to begin, and how many to find. */
interface Wish {
  readonly limit: number;
  readonly keys: readonly (string | null)[];
}

/** An order of the list, with the keys after which it goes on. */
interface Order {
  readonly sql: string;
  readonly keysOf: (last: ShiftRow) => readonly string[];
}

const NO_KEYS = [null, null] as const;

/** Shifts whose class is told in one reading, and readings an answer may take: 10,000 shifts. */
const JUDGED_AT_ONCE = 500;
const MOST_READINGS = 20;

interface FoundShift {
  readonly row: ShiftRow;
  readonly view: ShiftView;
}

const LATEST: Order = {
  keysOf: (last) => [instant(Number(last.dated_at)), last.shift_id],
  sql: `${SHIFTS}
 where ${SHIFT_FILTER}
   and ($17::timestamptz is null or (s.dated_at, s.shift_id) < ($17, $18::uuid))
 order by s.dated_at desc, s.shift_id desc
 limit $19`,
};

const NEWEST: Order = {
  keysOf: (last) => [String(last.state.sequence), last.shift_id],
  sql: `${SHIFTS}
 where ${SHIFT_FILTER}
   and ($17::bigint is null or (s.sequence, s.shift_id) < ($17, $18::uuid))
 order by s.sequence desc, s.shift_id desc
 limit $19`,
};
