import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import { deniedKey, denialsOf, type DeniedTarget } from '../../projections/denial.reader.js';
import { ShiftReader } from '../../projections/shift.reader.js';
import type { Denied } from '../../projections/statement.response.js';
import { StatementReader } from '../../projections/statement.reader.js';
import type { WaitingItem, WorklistSource } from './worklist-source.js';

interface DisputedRow extends DeniedTarget {
  /** Of a plan, by its newest version. */
  readonly title: string | null;
}

/** Statements, plans and shifts that somebody denies. They leave the list with the denial, or when they are taken back. */
@Injectable()
export class DisputedSource implements WorklistSource {
  readonly kind = 'disputed';

  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: StatementReader,
    private readonly shifts: ShiftReader,
  ) {}

  async after(dossierId: number, after: string, limit: number): Promise<WaitingItem[]> {
    const [kind = '', target = ''] = after.split('|');
    const rows = await rowsOf<DisputedRow>(this.dataSource, DISPUTED, [dossierId, kind, target, limit]);
    const denials = await denialsOf(this.dataSource, dossierId, rows, Number.MAX_SAFE_INTEGER);
    const named = (wanted: Denied): string[] => rows.flatMap((row) => (row.kind === wanted ? [row.target] : []));
    const statements = await this.statements.byIds(dossierId, named('statement'));
    const shifts = await this.shifts.byIds(dossierId, named('shift'));
    return rows.map((row) => ({
      key: deniedKey(row),
      item: {
        kind: this.kind,
        target: row.kind,
        statement: statements.get(row.target) ?? null,
        plan: row.kind === 'plan' ? { slug: row.target, title: row.title ?? row.target } : null,
        shift: shifts.get(row.target) ?? null,
        denials: denials.get(deniedKey(row)) ?? [],
      },
    }));
  }
}

/** What was retracted or withdrawn is not disputed any more. */
const DISPUTED = `
select distinct d.target_kind collate "C" as kind, d.target collate "C" as target, p.data->>'title' as title
  from denial d
  left join plan p on d.target_kind = 'plan' and p.dossier_id = $1 and p.slug = d.target and p.until_sequence is null
  left join statement s
    on d.target_kind = 'statement' and s.dossier_id = $1 and s.statement_id::text = d.target and s.until_sequence is null
  left join shift h on d.target_kind = 'shift' and h.dossier_id = $1 and h.shift_id::text = d.target
 where d.dossier_id = $1 and d.until_sequence is null
   and coalesce(s.status <> 'retracted', h.is_computed or h.asserted is not null, true)
   and (d.target_kind collate "C", d.target collate "C") > ($2, $3)
 order by 1, 2 limit $4`;
