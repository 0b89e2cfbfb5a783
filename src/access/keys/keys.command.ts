import { type Command, Option } from 'commander';
import { configFrom } from '../../config/config.js';
import { requireMigrated } from '../../database/migrate.js';
import { withDatabase } from '../../database/with-database.js';
import { DomainError } from '../../domain/errors.js';
import { SCOPES } from '../../http/caller.js';
import { RequestRefused } from '../../http/request-refused.js';
import { ServiceClient } from '../../http/service-client.js';
import { keyInWords, keysInWords } from './key-in-words.js';
import type { KeyKeeper } from './key-keeper.js';
import { KeyRegistry } from './key-registry.js';
import { databaseKeeper } from './database-keeper.js';
import { serviceKeeper } from './service-keeper.js';

interface Where {
  readonly url?: string;
  readonly key?: string;
}

interface Wish extends Where {
  readonly name: string;
  readonly scope: string[];
  readonly dossier?: string[];
  readonly expires?: string;
}

/** `palinode keys`: makes, lists and revokes access keys, of a running service or beside the database. */
export function addKeysCommand(program: Command, say: (text: string) => void): void {
  const keys = program.command('keys').description('make, list and revoke the keys that let callers in');

  reached(keys.command('create'))
    .description('make a key; its secret is shown this once')
    .requiredOption('--name <name>', 'whose it is, or what for; the log names it as the recorder')
    .addOption(new Option('--scope <scopes...>', 'what it may do; admin includes the others').choices(SCOPES).makeOptionMandatory())
    .option('--dossier <slugs...>', 'the only dossiers it is for; without it, all')
    .option('--expires <time>', 'until when it is good: a day (its beginning, UTC), or an instant such as 2027-01-01T12:00:00Z')
    .addHelpText('after', '\nExample:\n  palinode keys create --name "night desk" --scope read --scope record --dossier ukraine-peace-talks --expires 2027-01-01')
    .action(({ name, scope, dossier, expires, ...where }: Wish) =>
      withKeeper(where, async (keeper) => {
        const wish = { name, scopes: [...new Set(scope)], dossiers: dossier ?? null, expiresAt: expires ?? null };
        const { secret, ...key } = await keeper.create(wish);
        say(`${keyInWords(key)}\n\nThe key, shown this once:\n${secret}`);
      }),
    );

  reached(keys.command('list'))
    .description('list every key with its scopes, oldest first; revoked ones too')
    .action((where: Where) => withKeeper(where, async (keeper) => say(keysInWords(await keeper.list()))));

  reached(keys.command('revoke'))
    .description('make a key worth nothing, within three seconds on every replica')
    .argument('<id>', 'the id that keys list shows')
    .action((id: string, where: Where) =>
      withKeeper(where, async (keeper) => {
        await keeper.revoke(id);
        say(`The key ${id} is revoked.`);
      }),
    );
}

function reached(command: Command): Command {
  return command
    .option('--url <url>', 'a running service; without it, the database of the environment')
    .option('--key <key>', 'an admin key for that service; better in PALINODE_KEY, which no list of processes shows');
}

async function withKeeper({ url, key }: Where, work: (keeper: KeyKeeper) => Promise<void>): Promise<void> {
  try {
    if (url !== undefined) await work(serviceKeeper(new ServiceClient(url, key)));
    else {
      // What the database says while it starts is no answer to the command.
      const tell = (text: string): void => void process.stderr.write(`${text}\n`);
      await withDatabase(configFrom(process.env), tell, async (dataSource, database) => {
        await requireMigrated(database.url);
        await work(databaseKeeper(new KeyRegistry(dataSource)));
      });
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const faults = error.faults.map(({ pointer, detail }) => `\n  ${pointer}: ${detail}`).join('');
    throw new RequestRefused(`${error.message}${faults}`, { cause: error });
  }
}
