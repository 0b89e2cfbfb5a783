import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Case } from './cases.js';
import type { RefusedUrl } from './refused-urls.js';

const PAGE = fileURLToPath(new URL('../../../docs/webhooks.md', import.meta.url));
const BEGIN = '<!-- cases: begin -->';
const END = '<!-- cases: end -->';
const HEAD = ['', '| the receiver, or the way to it | what happens | tried again | seen at the receiver, at the first attempt |', '|---|---|---|---|'];

/** With UPDATE_DOCS=1 puts the table of cases into docs/webhooks.md; call it when every case has come out as its row says. */
export async function tellCases(cases: readonly Case[], urls: readonly RefusedUrl[]): Promise<void> {
  if (process.env['UPDATE_DOCS'] !== '1') return;
  const rows = [...HEAD, ...cases.map(rowOf), ...urls.map(rowOfUrl), ''].join('\n');
  const page = await readFile(PAGE, 'utf8');
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/webhooks.md has no lines ${BEGIN} and ${END} to put the table between.`);
  await writeFile(PAGE, `${page.slice(0, begin + BEGIN.length)}${rows}${page.slice(end)}`);
}

function rowOf({ name, told, recorded: { again }, requests }: Case): string {
  return `| ${name} | ${told} | ${again === null ? 'no' : `after ${inWords(again)}`} | ${requests === 1 ? 'one request' : 'no request'} |`;
}

function rowOfUrl({ name }: RefusedUrl): string {
  return `| ${name} | refused when given, changed, tested, and at each attempt | after 5 s | no connection |`;
}

function inWords([from, to]: readonly [number, number]): string {
  const middle = Math.round((from + to) / 2);
  if (middle > 3_600) return `${Math.round(middle / 3_600)} h`;
  return middle > 120 ? `${Math.round(middle / 60)} min` : `${middle} s`;
}
