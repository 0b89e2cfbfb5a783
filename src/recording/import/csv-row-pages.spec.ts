import { describe, expect, it } from '@jest/globals';
import { dripping } from '../dripping.fixture.js';
import { csvRowPages, type CsvRow } from './csv-row-pages.js';

async function rowsOf(bytes: Buffer, atOnce: number): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const page of csvRowPages(dripping(bytes, atOnce), ',')) rows.push(...page.rows);
  return rows;
}

describe('The rows of a CSV text that comes in by the drop', () => {
  it.each([
    ['', 'The file is empty'],
    ['a,a\n1,2\n', 'Two columns are called “a”'],
    ['a,\n1,2\n', 'Column 2 has no name'],
    ['a,b\n1,2,3\n', 'This is not CSV'],
    ['a,b\n1,"2\n', 'This is not CSV'],
  ])('of %j are refused in words', async (text, words) => {
    await expect(rowsOf(Buffer.from(text), 3)).rejects.toThrow(words);
  });

  it('keep characters that lie across pieces, and skip a byte order mark', async () => {
    const text = '\ufeffa\n„Größe“ 🕊\n';
    for (const atOnce of [1, 2, 3, 5, 100]) expect(await rowsOf(Buffer.from(text), atOnce)).toEqual([{ line: 2, row: { a: '„Größe“ 🕊' } }]);
  });

  it('are refused where bytes are no UTF-8, by the line', async () => {
    const latin = Buffer.concat([Buffer.from('a\nfine\n'), Buffer.from([0xfc]), Buffer.from('ber\n')]);
    for (const atOnce of [1, 4, 100]) await expect(rowsOf(latin, atOnce)).rejects.toThrow('Line 3 holds bytes that are not UTF-8');
  });
});
