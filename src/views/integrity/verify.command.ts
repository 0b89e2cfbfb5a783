import type { Command } from 'commander';
import { configFrom } from '../../config/config.js';
import { withDatabase } from '../../database/with-database.js';
import { RequestRefused } from '../../http/request-refused.js';
import { ServiceClient } from '../../http/service-client.js';
import { headIn, headsInFeed, headsOf, isOfSeveral, type PublishedHead } from './published-heads.js';
import { type Verdict, verdictLines } from './verdict.js';
import { dossiersIn, verifyRows } from './verify-database.js';
import { verifyFile } from './verify-file.js';
import { dossiersOf, ownVerification, verifyHandedOut } from './verify-service.js';

interface Options {
  readonly dossier?: string;
  readonly url?: string;
  readonly head: readonly string[];
  readonly heads: readonly string[];
}

type Say = (text: string) => void;

/** To verify nothing is no success: a service shows nothing to who has no key. */
const NONE_SHOWN = 'The service shows no dossier, so nothing was verified. Where it asks for keys, put one that may read into PALINODE_KEY.';

const collect = (text: string, before: readonly string[]): string[] => [...before, text];

/** `palinode verify`: whether logs are what was recorded. */
export function addVerifyCommand(program: Command, say: Say): void {
  const command = program
    .command('verify')
    .description('recompute the hashes of a log: of an export, of a running service, or of a database')
    .argument('[file]', 'an export (NDJSON), verified with no database; - is the standard input')
    .option('--dossier <slug>', 'which dossier; without it, all of them')
    .option('--url <url>', 'verify what a running service hands out, and have it verify its log itself')
    .option('--head <sequence:hash>', 'a published head that the log must meet; may be repeated', collect, [])
    .option('--heads <feed.json>', 'a saved integrity.json feed, whose heads the log must meet; may be repeated', collect, [])
    .addHelpText('after', `
Without a file and without --url it reads the database: that of DATABASE_URL, else the embedded one of DATA_DIR. It
writes nothing there.

Exit codes: 0 every log is sound · 1 one is not, or could not be read · 2 the command was not understood.`);
  command.action(async (file: string | undefined, options: Options) => {
    const published = publishedHeads(command, options, file);
    const isSound = file !== undefined
      ? tell(say, await verifyFile(file, options.dossier ?? null, published))
      : options.url !== undefined
        ? await verifyService(say, new ServiceClient(options.url), options.dossier ?? null, published)
        : await verifyDatabase(say, options.dossier ?? null, published);
    if (!isSound) process.exitCode = 1;
  });
}

function publishedHeads(command: Command, { dossier, url, head, heads }: Options, file: string | undefined): PublishedHead[] {
  const misunderstood = (why: string): never => command.error(`error: ${why}`, { exitCode: 2 });
  if (file !== undefined && url !== undefined) misunderstood('name a file or --url, not both');
  if (head.length > 0 && file === undefined && dossier === undefined) misunderstood('--head is of one dossier: name it with --dossier');
  const published = readable([...head.map((text) => () => [headIn(text)]), ...heads.map((path) => () => headsInFeed(path))], misunderstood);
  if (dossier !== undefined && published.length > 0 && headsOf(published, dossier).length === 0) misunderstood(`none of the heads is of the dossier ${dossier}`);
  if (file !== undefined && dossier === undefined && isOfSeveral(published)) misunderstood('the heads are of several dossiers: name that of the file with --dossier');
  return published;
}

function readable(readings: readonly (() => PublishedHead[])[], misunderstood: (why: string) => never): PublishedHead[] {
  try {
    return readings.flatMap((read) => read());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return misunderstood(error.message);
  }
}

async function verifyService(say: Say, service: ServiceClient, dossier: string | null, published: readonly PublishedHead[]): Promise<boolean> {
  let isSound = true;
  const slugs = dossier === null ? await dossiersOf(service) : [dossier];
  if (slugs.length === 0) throw new RequestRefused(NONE_SHOWN);
  for (const slug of slugs) {
    isSound = tell(say, await verifyHandedOut(service, slug, published)) && isSound;
    const own = await ownVerification(service, slug);
    say(own.line);
    isSound &&= !own.isBroken;
  }
  return isSound;
}

async function verifyDatabase(say: Say, dossier: string | null, published: readonly PublishedHead[]): Promise<boolean> {
  let isSound = true;
  await withDatabase(configFrom(process.env), say, async (dataSource) => {
    const keys = await dossiersIn(dataSource, dossier);
    if (keys.length === 0) say('There is no dossier in this database; nothing was verified.');
    for (const key of keys) isSound = tell(say, await verifyRows(dataSource, key, published)) && isSound;
  });
  return isSound;
}

/** @returns whether the log is sound */
function tell(say: Say, verdict: Verdict): boolean {
  verdictLines(verdict).forEach(say);
  return verdict.fault === null;
}
