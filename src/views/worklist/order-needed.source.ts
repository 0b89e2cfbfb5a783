import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import { readStance } from '../../domain/rules/read-stance.js';
import type { Stance } from '../../domain/stance.js';
import { presentActorReference, recordNames } from '../../projections/record-names.js';
import { presentIssueReference } from '../../projections/present-position.js';
import { type StanceKey, stancesOf } from '../../projections/stance.reader.js';
import { StatementReader } from '../../projections/statement.reader.js';
import { keyedAfter, type WaitingItem, type WorklistSource } from './worklist-source.js';

const EVERYTHING = Number.MAX_SAFE_INTEGER;
/** Stances read at once. */
const STANCES = 50;

interface Pair extends StanceKey {
  readonly key: string;
  readonly pair: readonly [string, string];
  readonly why: string;
}

/** Statements that nothing orders (rule 1), stance by stance. */
@Injectable()
export class OrderNeededSource implements WorklistSource {
  readonly kind = 'order-needed';

  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: StatementReader,
  ) {}

  async after(dossierId: number, after: string, limit: number): Promise<WaitingItem[]> {
    const pairs = await this.pairsAfter(dossierId, after, limit);
    const mentioned = {
      actors: pairs.map(({ actor }) => actor),
      issues: pairs.map(({ issue }) => issue),
      statements: pairs.flatMap(({ pair }) => pair),
    };
    const names = await recordNames(this.dataSource, dossierId, mentioned, this.statements);
    return pairs.map(({ key, actor, issue, pair, why }) => ({
      key,
      item: {
        kind: this.kind,
        actor: presentActorReference(names, actor),
        issue: presentIssueReference(names.issues, issue),
        statements: pair.flatMap((id) => names.statements.get(id) ?? []),
        why,
      },
    }));
  }

  /** Stances are read in pages, the one of the last pair once more, until there are enough. */
  private async pairsAfter(dossierId: number, after: string, limit: number): Promise<Pair[]> {
    const [actor = '', issue = ''] = after.split('|');
    const found: Pair[] = [];
    for (let from = { actor, issue, isIncluded: true }; found.length < limit; ) {
      const keys = await rowsOf<StanceKey>(this.dataSource, OVERLAPPING, [dossierId, from.actor, from.issue, from.isIncluded, STANCES]);
      const stances = await stancesOf(this.dataSource, dossierId, keys, EVERYTHING);
      found.push(...[...stances.values()].flatMap(undeterminedIn));
      const last = keys.at(-1);
      if (!last || keys.length < STANCES) break;
      from = { ...last, isIncluded: false };
    }
    return keyedAfter(found, after, limit);
  }
}

function undeterminedIn(stance: Stance): Pair[] {
  const { actor, issue } = stance;
  return readStance(stance).undetermined.map(({ pair, why }) => ({
    key: [actor, issue, ...pair].join('|'),
    actor,
    issue,
    pair,
    why,
  }));
}

/**
 * Only where the dates of two statements of one slot overlap can their order be undetermined; one pass over the
 * slots, sorted by date, finds these stances.
 */
const OVERLAPPING = `
with slots as (
  select actor, issue, stated_from,
         max(stated_to) over (partition by actor, issue, track order by stated_from, statement_id
                              rows between unbounded preceding and 1 preceding) as latest_before
    from slot_statement
   where dossier_id = $1 and until_sequence is null
     and (actor collate "C", issue collate "C") >= ($2, $3)
     and ($4 or (actor, issue) <> ($2, $3))
)
select distinct actor collate "C" as actor, issue collate "C" as issue
  from slots where stated_from <= latest_before
 order by 1, 2 limit $5`;
