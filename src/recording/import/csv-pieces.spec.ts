import { describe, expect, it } from '@jest/globals';
import { csvPieces } from './csv-pieces.js';
import { csvRows } from './csv-rows.js';

const FILE = 'name,said\nAda,"one\ntwo"\nBo,"a ""quoted"" word"\n\nCy,three\n';

describe('A CSV file cut into pieces', () => {
  it('loses no row and cuts none, however few rows a piece has', () => {
    for (const most of [1, 2, 3, 9]) {
      const rows = csvPieces(Buffer.from(FILE), ',', most).flatMap(({ text }) => csvRows(text, ',').rows.map(({ row }) => row));
      expect(rows).toEqual([
        { name: 'Ada', said: 'one\ntwo' },
        { name: 'Bo', said: 'a "quoted" word' },
        { name: 'Cy', said: 'three' },
      ]);
    }
  });

  it('still tells the lines of the file', () => {
    const lines = csvPieces(Buffer.from(FILE), ',', 1).flatMap(({ text, linesBefore }) =>
      csvRows(text, ',').rows.map(({ line }) => line + linesBefore),
    );
    expect(lines).toEqual(csvRows(FILE, ',').rows.map(({ line }) => line));
  });
});

describe('The rows of a CSV text', () => {
  it.each([
    ['', 'The file is empty'],
    ['a,a\n1,2\n', 'Two columns are called “a”'],
    ['a,\n1,2\n', 'Column 2 has no name'],
    ['a,b\n1,2,3\n', 'This is not CSV'],
    ['a,b\n1,"2\n', 'This is not CSV'],
  ])('of %j are refused in words', (text, words) => {
    expect(() => csvRows(text, ',')).toThrow(words);
  });

  it('skip a byte order mark', () => {
    expect(csvRows('\ufeffa\n1\n', ',').rows).toEqual([{ line: 2, row: { a: '1' } }]);
  });
});
