import { DataSource, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '../../database/data-source-options.js';
import { PROJECTION_VERSION, projectionVersionOf } from '../../database/projection-version.js';
import { rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { headOf, lockHead } from '../../event-log/head.js';
import { RequestRefused } from '../../http/request-refused.js';
import { PROJECTIONS } from '../projections.js';
import { compare, exchange, joinWhole, type TableDifference } from './exchange.js';
import { inSessionTransaction } from './in-session-transaction.js';
import { NextGeneration } from './next-generation.js';
import { type ReadModelTable, readModelTables } from './read-model-tables.js';

/** "rebu" in ASCII: with the dossier's number the key of the lock that a rebuild holds from its first event to its last. */
const REBUILD_LOCK = 0x72656275;
/** Appends that came meanwhile are read without holding them up, as long as there are more of them than this. */
const SHORT_TAIL = 200;
/** A log that grows faster than it is read is caught up with under the lock in the end. */
const MOST_ROUNDS = 10;

export interface Rebuilt {
  /** The events that the read models now stand on. */
  readonly events: number;
  /** Milliseconds during which nobody could append. */
  readonly heldMs: number;
  readonly differences: readonly TableDifference[];
}

/**
 * Makes a dossier's read models anew from its log, while others append and read, and puts the new rows in the place of
 * those that differ. Nothing is alerted again and no job's checkpoint moves, for nothing is appended. Until the
 * last step nothing is changed; that step is one transaction under the head's lock.
 *
 * @param url of the database: the session is the rebuild's own, and takes its temporary tables along when it ends
 * @param projection the one whose tables are exchanged; null: all. All are replayed, since they read each other.
 * @param onRead told the last sequence read, after each page
 * @throws RequestRefused when another rebuild of the dossier is running, or a newer build has rebuilt it
 */
export async function rebuildDossier(
  url: string,
  dossier: DossierKey,
  projection: string | null,
  onRead: (sequence: number) => void,
): Promise<Rebuilt> {
  const session = await new DataSource({ ...dataSourceOptions(url, 2), applicationName: 'palinode rebuild' }).initialize();
  try {
    const runner = session.createQueryRunner();
    await claim(runner, dossier);
    try {
      const tables = await readModelTables(runner);
      const generation = await NextGeneration.begin(runner, session, dossier, tables);
      await catchUp(runner, dossier, generation, onRead);
      const compared = await compareAtHead(runner, dossier, generation, tables);
      await catchUp(runner, dossier, generation, onRead);
      return await replace(runner, dossier, generation, { tables: tables.filter(isChosen(projection)), since: compared });
    } finally {
      // A lost connection has taken the lock along; that of a closed one goes when the server notices.
      await runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
    }
  } finally {
    await session.destroy();
  }
}

async function claim(runner: QueryRunner, { dossierId, slug }: DossierKey): Promise<void> {
  const sql = 'select pg_try_advisory_lock($1, $2) as is_held';
  const [lock] = await rowsOf<{ is_held: boolean }>(runner, sql, [REBUILD_LOCK, dossierId]);
  if (!lock?.is_held) throw new RequestRefused(`“${slug}” is being rebuilt already, by another process. Wait for it to end.`);
  await refuseNewer(runner, { dossierId, slug });
}

async function refuseNewer(runner: QueryRunner, { dossierId, slug }: DossierKey): Promise<void> {
  const version = await projectionVersionOf(runner, dossierId);
  if (version <= PROJECTION_VERSION) return;
  throw new RequestRefused(
    `The read models of “${slug}” are of version ${version}, this build makes version ${PROJECTION_VERSION}. Rebuild with the newer build.`,
  );
}

/** Reads on until little is left that came meanwhile. */
async function catchUp(
  runner: QueryRunner,
  { dossierId }: DossierKey,
  generation: NextGeneration,
  onRead: (sequence: number) => void,
): Promise<void> {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const head = await headOf(runner, dossierId);
    if (generation.upTo > 0 && head - generation.upTo <= SHORT_TAIL) return;
    await generation.readUpTo(head, onRead);
  }
}

/** Compares without holding anybody up: one snapshot shows the head and the live rows as of that same head. */
function compareAtHead(
  runner: QueryRunner,
  { dossierId }: DossierKey,
  generation: NextGeneration,
  tables: readonly ReadModelTable[],
): Promise<string> {
  return inSessionTransaction(
    runner,
    async () => {
      await generation.readUpTo(await headOf(runner, dossierId));
      return compare(runner, dossierId, tables);
    },
    'REPEATABLE READ',
  );
}

/** The one step that changes anything: short, since all that is known by then was compared before. */
function replace(
  runner: QueryRunner,
  dossier: DossierKey,
  generation: NextGeneration,
  { tables, since }: { tables: readonly ReadModelTable[]; since: string },
): Promise<Rebuilt> {
  return inSessionTransaction(runner, async () => {
    const events = await lockHead(runner, dossier.dossierId);
    const lockedAt = performance.now();
    await refuseNewer(runner, dossier);
    await generation.readUpTo(events);
    await joinWhole(runner);
    const differences: TableDifference[] = [];
    for (const table of tables) differences.push(await exchange(runner, dossier.dossierId, table, since));
    if (tables.length === ALL_TABLES) await runner.query(VERSION, [dossier.dossierId, PROJECTION_VERSION]);
    return { events, differences, heldMs: performance.now() - lockedAt };
  });
}

function isChosen(projection: string | null): (table: ReadModelTable) => boolean {
  const chosen = PROJECTIONS.filter(({ name }) => projection === null || name === projection).flatMap(({ tables }) => tables);
  return ({ name }) => chosen.includes(name);
}

const ALL_TABLES = PROJECTIONS.flatMap(({ tables }) => tables).length;

const VERSION = 'update dossier_head set projection_version = $2 where dossier_id = $1 and projection_version <> $2';
