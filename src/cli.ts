#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { addKeysCommand } from './access/keys/keys.command.js';
import { configFrom } from './config/config.js';
import { migrate } from './database/migrate.js';
import { databaseForCommand } from './database/with-database.js';
import { RequestRefused } from './http/request-refused.js';
import { addDoctorCommand } from './ops/doctor/doctor.command.js';
import { explainFailure } from './ops/explain-failure.js';
import { VERSION } from './ops/version.js';
import { addRebuildCommand } from './projections/rebuild/rebuild.command.js';
import { addImportCommand } from './recording/import/import.command.js';
import { start } from './start.js';
import { addVerifyCommand } from './views/integrity/verify.command.js';
import { addExportCommand } from './views/log-export/export.command.js';
import { addReportCommand } from './views/report/report.command.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const program = new Command('palinode')
  .description('Records who said what, when, and notices when they change their mind.')
  .version(VERSION)
  .showHelpAfterError('Try palinode --help, or palinode <command> --help.')
  .addHelpText('after', `
A command works with a running service (--url), or with the database itself: that of DATABASE_URL, else the
embedded one of DATA_DIR, which a running service shares.

Exit codes: 0 done · 1 refused, failed, or something was found · 2 the command was not understood.`)
  .exitOverride();

program
  .command('start')
  .description('run the service; what it listens on and keeps is set by the environment (see docs/operations.md)')
  .action(start);

program
  .command('migrate')
  .description('bring the schema of DATABASE_URL, or of the embedded database, up to date')
  .action(async () => {
    const database = await databaseForCommand(configFrom(process.env), say);
    try {
      const ran = await migrate(database.url);
      say(ran.length === 0 ? 'The schema is up to date; nothing to do.' : `The schema is up to date. Ran: ${ran.join(', ')}`);
    } finally {
      await database.close();
    }
  });

addImportCommand(program, say);
addExportCommand(program, say);
addReportCommand(program, say);
addVerifyCommand(program, say);
addRebuildCommand(program, say);
addKeysCommand(program, say);
addDoctorCommand(program, say);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Its help, or what was not understood, it has printed itself.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`${error instanceof RequestRefused ? error.message : explainFailure(error)}\n`);
    process.exitCode = 1;
  }
}
