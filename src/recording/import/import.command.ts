import type { Command } from 'commander';
import { importFile } from './import-file.js';

interface Options {
  readonly dossier?: string;
  readonly map?: string;
  readonly url?: string;
  readonly notify: boolean;
}

/** `palinode import`: rows, events, or a whole dossier. */
export function addImportCommand(program: Command, say: (text: string) => void): void {
  program
    .command('import')
    .description('record the rows of a CSV file (--map), or events, one a line; or restore a whole dossier from its export')
    .argument('<file>', '.csv with a first line that names the columns; .ndjson or .jsonl with an event a line, or an export. UTF-8')
    .option('--dossier <slug>', 'into which dossier; it is opened if there is none. An export brings its own')
    .option('--map <file>', 'the column map of a CSV file, JSON; fixtures/unga-votes/columns.json is an example')
    .option('--url <url>', 'where the service answers (default: http://localhost:$PORT or :3000; an export goes to the database itself)')
    .option('--no-notify', 'what is imported causes no alerts')
    .addHelpText('after', `
A file of any size is read as it is sent. An import that was cut off is started again with the same command: rows, and
events that have an id, are recorded once. Refused lines are listed and the others recorded; the exit code is then 1.`)
    .action(async (file: string, { dossier, map, url, notify }: Options) => {
      const isWhole = await importFile({ file, dossier: dossier ?? null, map: map ?? null, url: url ?? null, notify }, say);
      if (!isWhole) process.exitCode = 1;
    });
}
