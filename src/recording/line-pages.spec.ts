import { describe, expect, it } from '@jest/globals';
import { dripping } from './dripping.fixture.js';
import { linePages, type TextLine } from './line-pages.js';

async function pagesOf(bytes: Buffer, atOnce: number): Promise<(readonly TextLine[])[]> {
  const pages: (readonly TextLine[])[] = [];
  for await (const page of linePages(dripping(bytes, atOnce))) pages.push(page);
  return pages;
}

describe('A text that comes in by the drop', () => {
  it('gives the same lines however it is cut, blank ones left out and all counted', async () => {
    const bytes = Buffer.from('\ufeff{"a":"ö"}\r\n\n  \n{"b":"🕊"}\n{"c":1}');
    for (const atOnce of [1, 2, 3, 7, 1_000]) {
      const lines = (await pagesOf(bytes, atOnce)).flat();
      expect(lines.map(({ line, text }) => [line, text.trim()])).toEqual([[1, '{"a":"ö"}'], [4, '{"b":"🕊"}'], [5, '{"c":1}']]);
    }
  });

  it('is held a thousand lines at a time', async () => {
    const pages = await pagesOf(Buffer.from('{}\n'.repeat(2_500)), 4_096);
    expect(pages.map((page) => page.length)).toEqual([1_000, 1_000, 500]);
  });

  it('is refused for a line that does not end, by its number', async () => {
    const bytes = Buffer.concat([Buffer.from('{}\n{}\n'), Buffer.alloc(1_100_000, 'x')]);
    await expect(pagesOf(bytes, 65_536)).rejects.toMatchObject({ code: 'line-too-long', message: expect.stringContaining('Line 3 ') });
  });

  it('is refused for bytes that are no UTF-8, by the line', async () => {
    const bytes = Buffer.concat([Buffer.from('{}\n{}\n"'), Buffer.from([0xe9]), Buffer.from('"\n{}\n')]);
    for (const atOnce of [1, 4, 1_000]) await expect(pagesOf(bytes, atOnce)).rejects.toMatchObject({ code: 'not-utf8', message: expect.stringContaining('Line 3 ') });
  });
});
