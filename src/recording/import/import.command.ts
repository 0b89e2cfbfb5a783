import type { Command } from 'commander';
import { importFile } from './import-file.js';
import { RequestRefused } from '../../http/request-refused.js';

interface Options {
  readonly dossier: string;
  readonly map: string;
  readonly url: string;
  readonly notify: boolean;
}

/** `palinode import`: a CSV file into a dossier of a running service. */
export function addImportCommand(program: Command, say: (text: string) => void): void {
  program
    .command('import')
    .description('record the rows of a CSV file as statements, through a running service')
    .argument('<file>', 'the CSV file, UTF-8; its first line names the columns')
    .requiredOption('--dossier <slug>', 'into which dossier; it is opened if there is none')
    .requiredOption('--map <file>', 'the column map, JSON; fixtures/unga-votes/columns.json is an example')
    .option('--url <url>', 'where the service answers', `http://localhost:${process.env['PORT'] ?? 3000}`)
    .option('--no-notify', 'the imported statements cause no alerts')
    .action(async (file: string, options: Options) => {
      try {
        const isWhole = await importFile({ ...options, file }, say);
        if (!isWhole) process.exitCode = 1;
      } catch (error) {
        if (!(error instanceof RequestRefused)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
      }
    });
}
