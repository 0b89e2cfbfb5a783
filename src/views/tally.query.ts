import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import { readStance, slotFillers } from '../domain/rules/read-stance.js';
import type { ShiftKind } from '../domain/shift.js';
import { Dossiers } from '../event-log/dossiers.js';
import { SHIFT_STATUS } from '../projections/present-shift.js';
import { stanceKeysOf, stancesOf } from '../projections/stance.reader.js';
import type { TallyResponse } from './tally.response.js';

/** Stances read at once. */
const AT_ONCE = 500;

interface KindRow {
  readonly kind: ShiftKind;
  readonly computed: number;
  readonly asserted: number;
}

/** Counts what a dossier comes to; the shifts are those that detection has found so far. */
@Injectable()
export class TallyQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dossiers: Dossiers,
  ) {}

  /** @throws DomainError `dossier-not-found` */
  async answer(slug: string): Promise<TallyResponse> {
    const dossierId = await this.dossiers.idOf(slug);
    const kinds = await rowsOf<KindRow>(this.dataSource, KINDS, [dossierId]);
    const counts = (of: 'computed' | 'asserted'): TallyResponse['shifts'] =>
      Object.fromEntries(kinds.filter((row) => row[of] > 0).map((row) => [row.kind, row[of]]));
    return { ...(await this.read(dossierId)), shifts: counts('computed'), asserted: counts('asserted') };
  }

  private async read(dossierId: number): Promise<Pick<TallyResponse, 'firstPositions' | 'reaffirmations' | 'undetermined'>> {
    const tally = { firstPositions: 0, reaffirmations: 0, undetermined: 0 };
    const keys = await stanceKeysOf(this.dataSource, dossierId, {}, Number.MAX_SAFE_INTEGER);
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const page = keys.slice(from, from + AT_ONCE);
      for (const stance of (await stancesOf(this.dataSource, dossierId, page, Number.MAX_SAFE_INTEGER)).values()) {
        const { reaffirmations, undetermined } = readStance(stance);
        tally.firstPositions += new Set(slotFillers(stance).map(({ track }) => track)).size;
        tally.reaffirmations += reaffirmations.length;
        tally.undetermined += undetermined.length;
      }
    }
    return tally;
  }
}

const KINDS = `
select s.kind, count(*) filter (where s.is_computed)::integer as computed,
       count(*) filter (where not s.is_computed)::integer as asserted
  from shift s
 where s.dossier_id = $1 and 'standing' = ${SHIFT_STATUS}
 group by s.kind
 order by s.kind`;
