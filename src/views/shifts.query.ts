import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { classOf } from '../alerts/alert-class.js';
import { instant } from '../database/instant.js';
import { rowsOf } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import { Dossiers } from '../event-log/dossiers.js';
import { keysIn, UUID_KEY } from '../http/page-cursor.js';
import { pageOf } from '../http/page.js';
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
    const keys = keysIn(query.cursor, INSTANT_KEY, UUID_KEY) ?? [null, null];
    const parameters = [dossierId, ...shiftFilterParameters(query), ...keys, query.limit + 1];
    const rows = await rowsOf<ShiftRow>(this.dataSource, PAGE, parameters);
    const page = pageOf(rows, query.limit, (last) => [instant(Number(last.dated_at)), last.shift_id]);
    const items = await this.asViews(dossierId, await this.shifts.complete(dossierId, page.items));
    return { items, next: page.next };
  }

  /**
   * Those that were recorded or changed last, the newest first.
   * @throws DomainError `dossier-not-found`, `validation-failed` for a bad date
   */
  async newest(slug: string, filter: ShiftsFilterDto, most: number): Promise<ShiftView[]> {
    const dossierId = await this.dossiers.idOf(slug);
    const rows = await rowsOf<ShiftRow>(this.dataSource, NEWEST, [dossierId, ...shiftFilterParameters(filter), most]);
    return this.asViews(dossierId, await this.shifts.complete(dossierId, rows));
  }

  /** @throws DomainError `dossier-not-found`, `shift-not-found` */
  async one(slug: string, id: string): Promise<ShiftView> {
    const dossierId = await this.dossiers.idOf(slug);
    const found = await this.shifts.byIds(dossierId, [id]);
    const [shift] = await this.asViews(dossierId, [...found.values()]);
    if (!shift) throw new DomainError('shift-not-found', `This dossier has no shift ${id}.`);
    return shift;
  }

  private async asViews(dossierId: number, shifts: readonly ShiftResponse[]): Promise<ShiftView[]> {
    const settings = await settingsAt(this.dataSource, dossierId, Number.MAX_SAFE_INTEGER);
    return shifts.map((shift) => ({ ...shift, alertClass: classOf(shift, settings) }));
  }
}

const PAGE = `${SHIFTS}
 where ${SHIFT_FILTER}
   and ($14::timestamptz is null or (s.dated_at, s.shift_id) < ($14, $15::uuid))
 order by s.dated_at desc, s.shift_id desc
 limit $16`;

const NEWEST = `${SHIFTS}
 where ${SHIFT_FILTER}
 order by s.sequence desc, s.shift_id
 limit $14`;
