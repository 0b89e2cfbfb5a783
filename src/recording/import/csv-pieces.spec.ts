import { describe, expect, it } from '@jest/globals';
import { RequestRefused } from '../../http/request-refused.js';
import { dripping } from '../dripping.fixture.js';
import { csvPieces } from './csv-pieces.js';
import type { FilePiece } from './file-pieces.js';

/** The pieces of a file that comes in by a few bytes. */
async function piecesOf(text: string, mostRows: number): Promise<FilePiece[]> {
  const pieces: FilePiece[] = [];
  for await (const piece of csvPieces(dripping(Buffer.from(text), 7), mostRows)) pieces.push(piece);
  return pieces;
}

describe('A CSV file cut into pieces', () => {
  it('gives each piece the header and whole rows, even where a cell holds line ends and umlauts', async () => {
    const file = 'day,text\n1,"Sie sagten:\n„Nein“, überall"\n2,zwei\n3,drei\n';
    const pieces = await piecesOf(file, 2);
    expect(pieces.map(({ text }) => text)).toEqual(['day,text\n1,"Sie sagten:\n„Nein“, überall"\n2,zwei\n', 'day,text\n3,drei\n']);
    expect(pieces.map(({ entries }) => entries)).toEqual([2, 1]);
  });

  it('says which line of the file a line of a piece is', async () => {
    const [first, second] = await piecesOf('a\n"x\ny"\nz\n\nlast\n', 2);
    expect([first?.lineInFile(3), first?.lineInFile(4)]).toEqual([3, 4]);
    expect(second?.text.split('\n').indexOf('last')).toBe(2);
    expect(second?.lineInFile(3)).toBe(6);
  });

  it('loses no byte, whatever ends its lines', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => `${index};"ö ${index}"`);
    for (const end of ['\n', '\r\n', '\r']) {
      const pieces = await piecesOf(['a;b', ...rows].join(end), 3);
      expect(pieces.map(({ text }) => text.slice(`a;b${end}`.length)).join('')).toBe(rows.join(end));
    }
  });

  it('that is empty, or has a quote that is never closed, is refused', async () => {
    await expect(piecesOf('', 2)).rejects.toThrow(RequestRefused);
    await expect(piecesOf(`a,b\n1,"open\n${'x'.repeat(1_100_000)}`, 2)).rejects.toThrow('never closed');
  });
});
