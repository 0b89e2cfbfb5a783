import type { Command } from 'commander';
import { configFrom } from '../../config/config.js';
import { withDatabase } from '../../database/with-database.js';
import { DomainError } from '../../domain/errors.js';
import { RequestRefused } from '../../http/request-refused.js';
import { ServiceClient } from '../../http/service-client.js';
import { type ExportedLog, logFromDatabase, logFromService } from './exported-log.js';
import { refuseReplacing, writeExport } from './write-export.js';

interface Options {
  readonly dossier: string;
  readonly url?: string;
  readonly out?: string;
  readonly force: boolean;
}

/** `palinode export`: a dossier's whole log as NDJSON, for safekeeping, for `palinode verify`, or for another installation. */
export function addExportCommand(program: Command, say: (text: string) => void): void {
  program
    .command('export')
    .description('write a dossier’s whole log as NDJSON, one event a line; palinode import restores it elsewhere')
    .requiredOption('--dossier <slug>', 'which dossier')
    .option('--url <url>', 'through the service that answers there; else from the database itself')
    .option('--out <file>', 'the file, which is there once it is whole; standard output without it, or with -')
    .option('--force', 'replace the file if there is one', false)
    .action((options: Options) => exportDossier(options, say));
}

async function exportDossier({ dossier, url, out: path = '-', force }: Options, say: (text: string) => void): Promise<void> {
  const destination = { out: path === '-' ? null : path, force };
  refuseReplacing(destination);
  // Standard output is the file's then.
  const tell = destination.out === null ? (text: string): void => void process.stderr.write(`${text}\n`) : say;
  const write = async (log: ExportedLog): Promise<void> => {
    await writeExport(log, destination);
    tellHead(dossier, log, tell);
  };
  if (url !== undefined) return write(await logFromService(new ServiceClient(url), dossier));
  await withDatabase(configFrom(process.env), tell, async (dataSource) => {
    try {
      await write(await logFromDatabase(dataSource, dossier));
    } catch (error) {
      if (error instanceof DomainError) throw new RequestRefused(error.message, { cause: error });
      throw error;
    }
  });
}

function tellHead(dossier: string, { head, detectedUpTo }: ExportedLog, tell: (text: string) => void): void {
  tell(`${dossier}: ${head.sequence} events exported.`);
  tell(`head ${head.sequence} ${head.hash}`);
  tell('Keep the head apart from the file: who has both can tell whether the file is the one exported.');
  if (detectedUpTo >= head.sequence) return;
  tell(`Detection had judged the log up to ${detectedUpTo} of ${head.sequence}. Where it is restored, nothing is judged anew: to move the dossier, export it again in a moment.`);
}
