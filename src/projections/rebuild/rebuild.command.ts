import { type Command, Argument } from 'commander';
import { configFrom } from '../../config/config.js';
import { type Queries, rowsOf } from '../../database/queries.js';
import { withDatabase } from '../../database/with-database.js';
import type { DossierKey } from '../../event-log/append-request.js';
import { headOf } from '../../event-log/head.js';
import { RequestRefused } from '../../http/request-refused.js';
import { showProgress } from '../../ops/progress.js';
import { failureInWords } from '../../ops/unhandled-failure.js';
import { PROJECTIONS } from '../projections.js';
import { parkRebuild, unparkRebuild } from './parked-rebuild.js';
import { type Rebuilt, rebuildDossier } from './rebuild-dossier.js';
import { Unprojectable } from './unprojectable.error.js';

const HELP = `
The log is replayed beside the live rows while the service runs, records and answers; then what differs is exchanged in
one moment. Nothing is alerted again. A service is rebuilt through its database: run this with the same DATABASE_URL, or,
for the embedded one, the same DATA_DIR. Interrupted, it has changed nothing. One dossier is rebuilt by one process at a
time; a second is refused.

It says how many rows differed: 0 where all was sound. Where an event cannot be projected, its stream is parked, that
dossier stays as it was, and the others go on.`;

/** `palinode rebuild`: makes read models anew from the log. */
export function addRebuildCommand(program: Command, say: (text: string) => void): void {
  program
    .command('rebuild')
    .description('make the read models anew from the log, while the service runs')
    .addArgument(new Argument('[projection]', 'only this one').choices(PROJECTIONS.map(({ name }) => name)))
    .option('--dossier <slug>', 'only this dossier')
    .addHelpText('after', HELP)
    .action(async (projection: string | undefined, { dossier }: { dossier?: string }) => {
      await withDatabase(configFrom(process.env), say, async (dataSource, { url }) => {
        let failed = 0;
        for (const each of await dossiersToRebuild(dataSource, dossier ?? null)) {
          const outcome = await rebuildOrPark(dataSource, url, each, projection ?? null);
          say(outcome instanceof Unprojectable ? toldOfFailure(each, outcome) : told(each, outcome));
          if (outcome instanceof Unprojectable) failed += 1;
        }
        if (failed > 0) throw new RequestRefused(`${failed === 1 ? 'One dossier was' : `${failed} dossiers were`} not rebuilt.`);
      });
    });
}

/** What cannot be projected is parked, and the next dossier has its turn. */
async function rebuildOrPark(
  queries: Queries,
  url: string,
  dossier: DossierKey,
  projection: string | null,
): Promise<Rebuilt | Unprojectable> {
  try {
    const rebuilt = await rebuildShown(queries, url, dossier, projection);
    await unparkRebuild(queries, dossier);
    return rebuilt;
  } catch (error) {
    if (!(error instanceof Unprojectable)) throw error;
    await parkRebuild(queries, dossier, error);
    return error;
  }
}

function toldOfFailure({ slug }: DossierKey, { cause, message }: Unprojectable): string {
  return `${slug}: ${message} ${failureInWords(cause)} Its stream is parked (GET /v1/dossiers/${slug}/parked).`;
}

async function rebuildShown(queries: Queries, url: string, dossier: DossierKey, projection: string | null): Promise<Rebuilt> {
  const progress = showProgress(`Rebuilding ${dossier.slug}`, await headOf(queries, dossier.dossierId), 'events');
  try {
    return await rebuildDossier(url, dossier, projection, (sequence) => progress.update(sequence));
  } finally {
    progress.end();
  }
}

/** @throws RequestRefused where there is no such dossier */
async function dossiersToRebuild(queries: Queries, slug: string | null): Promise<DossierKey[]> {
  const sql = 'select dossier_id, slug from dossier where $1::text is null or slug = $1 order by slug';
  const rows = await rowsOf<{ dossier_id: number; slug: string }>(queries, sql, [slug]);
  if (slug !== null && rows.length === 0) throw new RequestRefused(`There is no dossier “${slug}” in this database.`);
  return rows.map((row) => ({ dossierId: row.dossier_id, slug: row.slug }));
}

/** What a rebuild found, in words. */
function told({ slug }: DossierKey, { events, differences, heldMs }: Rebuilt): string {
  const differing = differences.filter(({ removed, added }) => removed + added > 0);
  const found = differing.map(({ table, removed, added }) => `  ${table}: ${removed} removed, ${added} added`);
  const sound = 'no row differed';
  const summary = differing.length === 0 ? sound : `rows differed in ${differing.length} of ${differences.length} tables`;
  return [`${slug}: ${events} events replayed; ${summary}. Appends waited ${Math.ceil(heldMs)} ms.`, ...found].join('\n');
}
