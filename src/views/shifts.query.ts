import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant } from '../database/instant.js';
import { rowsOf } from '../database/queries.js';
import { DomainError } from '../domain/errors.js';
import { pageOf } from '../http/page.js';
import { keysIn, UUID_KEY } from '../http/page-cursor.js';
import { Dossiers } from '../event-log/dossiers.js';
import { SHIFTS, type ShiftRow } from '../projections/present-shift.js';
import { ShiftReader } from '../projections/shift.reader.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import { boundsOf } from './as-of.js';
import type { ShiftsQueryDto } from './shifts-query.dto.js';
import type { ShiftsPageResponse } from './shifts-page.response.js';

/** As `instant` writes it: a time of the calendar, or an open end. */
const INSTANT_KEY = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$|^-?infinity$/;

/** Answers which shifts there are, the one with the latest later statement first. */
@Injectable()
export class ShiftsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
    private readonly shifts: ShiftReader,
  ) {}

  /** @throws DomainError `dossier-not-found`, `validation-failed` for a bad date or cursor */
  async page(slug: string, query: ShiftsQueryDto): Promise<ShiftsPageResponse> {
    const dossierId = await this.dossiers.idOf(slug);
    const [datedAt, id] = keysIn(query.cursor, INSTANT_KEY, UUID_KEY) ?? [null, null];
    const rows = await rowsOf<ShiftRow>(this.dataSource, PAGE, [
      dossierId,
      query.actor ?? null,
      query.issue ?? null,
      query.kind ?? null,
      query.facet ?? null,
      query.track ?? null,
      query.basis ?? null,
      query.minMagnitude ?? null,
      query.since === undefined ? null : instant(boundsOf('since', query.since).from),
      query.until === undefined ? null : instant(boundsOf('until', query.until).to),
      query.statement ?? null,
      query.status,
      datedAt,
      id,
      query.limit + 1,
    ]);
    const page = pageOf(rows, query.limit, (last) => [instant(Number(last.dated_at)), last.shift_id]);
    return { items: await this.shifts.complete(dossierId, page.items), next: page.next };
  }

  /** @throws DomainError `dossier-not-found`, `shift-not-found` */
  async one(slug: string, id: string): Promise<ShiftResponse> {
    const shift = (await this.shifts.byIds(await this.dossiers.idOf(slug), [id])).get(id);
    if (!shift) throw new DomainError('shift-not-found', `This dossier has no shift ${id}.`);
    return shift;
  }
}

const PAGE = `${SHIFTS}
 where s.dossier_id = $1
   and ($2::text is null or s.actor = $2)
   and ($3::text is null or s.issue = $3)
   and ($4::text is null or s.kind = $4)
   and ($5::text is null or $5 = any(s.facets))
   and ($6::text is null or s.track = $6)
   and ($7::text is null or $7 = case when s.asserted is null then 'computed'
                                      when s.is_computed then 'both' else 'asserted' end)
   and ($8::numeric is null or s.magnitude >= $8)
   and ($9::timestamptz is null or s.dated_at >= $9)
   and ($10::timestamptz is null or s.dated_at <= $10)
   and ($11::uuid is null or $11 in (s.from_statement, s.to_statement))
   and ($12 = 'all' or ($12 = 'standing') = (s.is_computed or s.asserted is not null))
   and ($13::timestamptz is null or (s.dated_at, s.shift_id) < ($13, $14::uuid))
 order by s.dated_at desc, s.shift_id desc
 limit $15`;
