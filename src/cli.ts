#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { configFrom } from './config/config.js';
import { openDatabase } from './database/open-database.js';
import { migrate } from './database/migrate.js';
import { explainFailure } from './ops/explain-failure.js';
import { addImportCommand } from './recording/import/import.command.js';
import { addReportCommand } from './views/report/report.command.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const program = new Command('palinode').description('Records who said what, when, and notices when they change their mind.');

program
  .command('migrate')
  .description('bring the schema of DATABASE_URL, or of the embedded database, up to date')
  .action(async () => {
    const database = await openDatabase(configFrom(process.env), say);
    try {
      const ran = await migrate(database.url);
      say(ran.length === 0 ? 'The schema is up to date; nothing to do.' : `The schema is up to date. Ran: ${ran.join(', ')}`);
    } finally {
      await database.close();
    }
  });

addImportCommand(program, say);
addReportCommand(program, say);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exitCode = 1;
}
