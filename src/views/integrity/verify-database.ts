import type { DataSource } from 'typeorm';
import { rowsOf } from '../../database/queries.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { headOf } from '../../event-log/head.js';
import { KnownHeads } from '../../event-log/integrity/known-heads.js';
import { LOG_START, verifyLog } from '../../event-log/integrity/verify-log.js';
import { RequestRefused } from '../../http/request-refused.js';
import { showProgress } from '../../ops/progress.js';
import { headsOf, type PublishedHead } from './published-heads.js';
import type { Verdict } from './verdict.js';

const EVENTS_AT_ONCE = 1_000;

/** Recomputes a log from the database's rows, and compares it with the heads verified there earlier. Writes nothing. */
export async function verifyRows(dataSource: DataSource, dossier: DossierKey, published: readonly PublishedHead[]): Promise<Verdict> {
  const startedAt = Date.now();
  const heads = new KnownHeads(headsOf(published, dossier.slug), 'published');
  const progress = showProgress(`Verifying ${dossier.slug}`, await headOf(dataSource, dossier.dossierId), 'events');
  const onPage = (done: number): void => progress.update(done);
  try {
    const { head, fault } = await verifyLog(dataSource, dossier, LOG_START, { atOnce: EVENTS_AT_ONCE, onPage, heads });
    return { dossier: dossier.slug, head, fault, place: null, published: heads.count, elapsedMs: Date.now() - startedAt };
  } finally {
    progress.end();
  }
}

/**
 * @param slug null: all there are
 * @throws RequestRefused for a slug that none has
 */
export async function dossiersIn(dataSource: DataSource, slug: string | null): Promise<DossierKey[]> {
  const sql = 'select dossier_id, slug from dossier where $1::text is null or slug = $1 order by dossier_id';
  const rows = await rowsOf<{ dossier_id: number; slug: string }>(dataSource, sql, [slug]);
  if (slug !== null && rows.length === 0) throw new RequestRefused(`There is no dossier “${slug}” in this database.`);
  return rows.map((row) => ({ dossierId: row.dossier_id, slug: row.slug }));
}
