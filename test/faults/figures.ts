import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));
const END = '<!-- faults: end -->';

/** A row of the table: what was done to the service, what was tried meanwhile, and what came of it. */
export interface Figures {
  readonly fault: string;
  readonly tried: string;
  readonly seen: string;
  /** Acknowledged events that were lost, doubled or out of place; of alerts, those that never came. */
  readonly lost: number;
}

/** Prints the row; with UPDATE_DOCS=1 also puts it into docs/reliability.md, in place of the fault's earlier one. */
export async function report({ fault, tried, seen, lost }: Figures): Promise<void> {
  const row = `| ${fault} | ${tried} | ${seen} | ${lost} |`;
  process.stdout.write(`\n${row}\n`);
  if (process.env['UPDATE_DOCS'] !== '1') return;
  const lines = (await readFile(PAGE, 'utf8')).split('\n');
  const earlier = lines.findIndex((line) => line.startsWith(`| ${fault} |`));
  if (earlier >= 0) lines[earlier] = row;
  else lines.splice(lines.indexOf(END), 0, row);
  await writeFile(PAGE, lines.join('\n'));
}

/** Whole and tenths of seconds, for people. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

export function count(number: number): string {
  return number.toLocaleString('en');
}
