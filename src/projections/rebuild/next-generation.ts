import type { QueryRunner } from 'typeorm';
import type { Queries } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { isLasting } from '../../ops/unhandled-failure.js';
import { applyProjections } from '../apply-projections.js';
import { PROJECTIONS } from '../projections.js';
import { inSessionTransaction } from './in-session-transaction.js';
import { type LogPage, pagesOfLog } from './pages-of-log.js';
import { readAhead } from './read-ahead.js';
import type { ReadModelTable } from './read-model-tables.js';
import { Unprojectable } from './unprojectable.error.js';

/** The planner is told anew what the tables hold each time they have grown by this factor. */
const GROWTH = 5;

/** Of the session: temporary tables and what compares them with the live ones stay in memory as far as these go. */
const SETTINGS = [`temp_buffers = '64MB'`, `work_mem = '64MB'`];

/** What a replay looks rows up by; the other indexes serve readers, who never see these tables. */
const LOOKED_UP_BY = [
  'statement (dossier_id, plan) where plan is not null',
  'slot_statement (dossier_id, statement_id)',
  'slot_statement (dossier_id, from_sequence) where from_sequence <> sequence',
  'slot_statement (dossier_id, until_sequence) where until_sequence is not null',
  'denial (dossier_id, target_kind, target)',
  'shift (dossier_id) where asserted is not null',
];

/** Those that a replay from empty brings on event by event. */
const STEPWISE = PROJECTIONS.filter(({ refill }) => refill === undefined);

/**
 * A dossier's read models as the log makes them, in temporary tables of one session: there the tables' bare names lead
 * to these, so the projections fill them, while everybody else reads the live ones. They are gone with the session.
 */
export class NextGeneration {
  /** The last event that has been projected. */
  private last = 0;
  private analyzedAt = 0;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly log: Queries,
    private readonly dossier: DossierKey,
    private readonly tables: readonly ReadModelTable[],
  ) {}

  /**
   * An empty one, as a dossier is before its first event.
   * @param runner the session that holds it
   * @param log reads the log ahead of it, on another connection
   */
  static async begin(
    runner: QueryRunner,
    log: Queries,
    dossier: DossierKey,
    tables: readonly ReadModelTable[],
  ): Promise<NextGeneration> {
    for (const setting of SETTINGS) await runner.query(`set ${setting}`);
    for (const { name, live, key } of tables) {
      await runner.query(`create temporary table ${name} (like ${live} including defaults, primary key (${key.join(', ')}))`);
    }
    for (const columns of LOOKED_UP_BY) await runner.query(`create index on pg_temp.${columns}`);
    const described = tables.find(({ name }) => name === 'dossier');
    if (!described) throw new Error('No projection keeps the dossier’s description.');
    await runner.query(
      `insert into pg_temp.dossier (dossier_id, slug, title, created_at)
       select dossier_id, slug, '', created_at from ${described.live} where dossier_id = $1`,
      [dossier.dossierId],
    );
    return new NextGeneration(runner, log, dossier, tables);
  }

  /** The sequence of the last event that it has in it. */
  get upTo(): number {
    return this.last;
  }

  /**
   * Reads on to a sequence, page by page, each in a transaction of its own unless the session has one open.
   * @param onRead told the last sequence read, after each page
   */
  async readUpTo(upTo: number, onRead: (sequence: number) => void = () => undefined): Promise<void> {
    const isFirst = this.last === 0;
    for await (const page of readAhead(pagesOfLog(this.log, this.dossier, { after: this.last, upTo }))) {
      await this.project(page, isFirst ? STEPWISE : PROJECTIONS);
      onRead(this.last);
    }
    if (this.last !== upTo) throw new Error(`The log of “${this.dossier.slug}” ends at ${this.last}, its head says ${upTo}.`);
    if (isFirst) await this.refill();
  }

  private async project(page: LogPage, projections: typeof PROJECTIONS): Promise<void> {
    const [first, last] = [page[0].sequence, page.at(-1)?.sequence ?? page[0].sequence];
    const isPart = this.runner.isTransactionActive;
    try {
      await inSessionTransaction(this.runner, () => applyProjections(this.runner, this.dossier, page, projections));
    } catch (cause) {
      if (!isLasting(cause)) throw cause;
      // Within a transaction of the caller's, which the failure has ended, nothing more can be tried out.
      if (!isPart) await this.findUnprojectable(page, projections);
      throw new Error(`Events ${first} to ${last} of “${this.dossier.slug}” cannot be projected; nothing was changed.`, { cause });
    }
    this.last = last;
    if (last >= this.analyzedAt * GROWTH) await this.analyze();
  }

  /** @throws Unprojectable at the first event that fails by itself */
  private async findUnprojectable(page: LogPage, projections: typeof PROJECTIONS): Promise<void> {
    for (const event of page) {
      try {
        await inSessionTransaction(this.runner, () => applyProjections(this.runner, this.dossier, [event], projections));
      } catch (cause) {
        throw isLasting(cause) ? new Unprojectable(event, cause) : cause;
      }
    }
  }

  private async refill(): Promise<void> {
    await this.analyze();
    await inSessionTransaction(this.runner, async () => {
      for (const { refill } of PROJECTIONS) await refill?.(this.runner, this.dossier, this.last);
    });
  }

  /** Nobody else does so for temporary tables. Rows are found by their keys; to sample documents would take as long as to write them. */
  private async analyze(): Promise<void> {
    await this.runner.query(`analyze ${this.tables.map(({ name, key }) => `pg_temp.${name} (${key.join(', ')})`).join(', ')}`);
    this.analyzedAt = this.last;
  }
}
