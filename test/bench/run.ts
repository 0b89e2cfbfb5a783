import 'reflect-metadata';
import { resolve } from 'node:path';
import { measure } from './measure.js';
import { writeReport } from './report.js';
import { ROWS } from './rows.js';
import { startBenchServer } from './server.js';
import { tableOf } from './table.js';

const REPORT = resolve('docs/benchmarks.md');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in ROWS));
if (unknown.length > 0) {
  process.stderr.write(`There is no row ${unknown.join(', ')}; there are ${Object.keys(ROWS).join(', ')}.\n`);
  process.exit(2);
}

for (const [name, load] of Object.entries(ROWS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { row } = await load();
  say(`\n${row.title}`);
  // A server of its own, so that no row runs on what another left behind.
  const server = await startBenchServer();
  try {
    const figures = tableOf(row, await measure(row, server, say));
    await writeReport(REPORT, name, figures, server);
    say(`\n${figures}`);
  } finally {
    await server.stop();
  }
}
