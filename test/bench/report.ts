import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import type { BenchServer } from './server.js';

const OPENING = `# Benchmarks

Made by \`npm run bench\`, which replaces the figures below; \`npm run bench -- append\` makes one table anew. Contenders
take turns on one PostgreSQL of the bench's own, with fsync and synchronous_commit on. Compare figures of one table
only: they are of one run on one machine. How it is measured: [test/bench](../test/bench/README.md).
`;

/** Puts a row's figures, and what they were measured on, in the place of its earlier ones. */
export async function writeReport(path: string, name: string, figures: string, server: BenchServer): Promise<void> {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const text = await readFile(path, 'utf8').catch(() => OPENING);
  const block = `${begin}\n${figures}\n- ${machine()}; ${versions(server)}; PostgreSQL with ${server.settings}.\n${end}`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  const replaced = from !== -1 && to > from ? text.slice(0, from) + block + text.slice(to + end.length) : `${text.trimEnd()}\n\n${block}\n`;
  await writeFile(path, replaced);
}

function machine(): string {
  const processors = cpus();
  return `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB RAM`;
}

function versions(server: BenchServer): string {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  return `Node ${process.versions.node}, PostgreSQL ${server.version}, Palinode ${commit}, ${new Date().toISOString().slice(0, 10)}`;
}
