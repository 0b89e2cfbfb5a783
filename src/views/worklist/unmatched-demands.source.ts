import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PlanVersion } from '../../domain/plans/plan.js';
import { unmatchedDemandsOf } from '../../domain/plans/unmatched-demands.js';
import { planVersionsOf } from '../../projections/plan.reader.js';
import { mentionedInPlans, presentPoint } from '../../projections/present-plan.js';
import { recordNames } from '../../projections/record-names.js';
import { StatementReader } from '../../projections/statement.reader.js';
import { keyedAfter, type WaitingItem, type WorklistSource } from './worklist-source.js';

/** Demands that may be one by two codes. */
@Injectable()
export class UnmatchedDemandsSource implements WorklistSource {
  readonly kind = 'unmatched-demand';

  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: StatementReader,
  ) {}

  async after(dossierId: number, after: string, limit: number): Promise<WaitingItem[]> {
    const versions = await planVersionsOf(this.dataSource, dossierId, null, Number.MAX_SAFE_INTEGER);
    const all = unmatchedDemandsOf(versions).map((unmatched) => {
      const { later, point } = unmatched;
      return { key: `${later.plan}|${later.number}|${point.demand}`, unmatched };
    });
    const found = keyedAfter(all, after, limit);
    const mentioned = mentionedInPlans(found.flatMap(({ unmatched }) => [unmatched.earlier, unmatched.later]));
    const names = await recordNames(this.dataSource, dossierId, mentioned, this.statements);
    return found.map(({ key, unmatched: { earlier, later, point, candidates } }) => ({
      key,
      item: {
        kind: this.kind,
        earlier: referenceTo(earlier),
        later: referenceTo(later),
        point: presentPoint(point, names),
        candidates: candidates.map((each) => presentPoint(each, names)),
      },
    }));
  }
}

function referenceTo({ plan, number }: PlanVersion): { plan: string; version: number } {
  return { plan, version: number };
}
