import { describe, expect, it } from '@jest/globals';
import { cellOf, columnsIn, UnlistedWord } from './cell.js';

const row = { country: 'Chad', vote: ' yes ', empty: '' };

describe('A value of a row', () => {
  it('is a column’s cell without the blanks around it, or nothing where that is empty', () => {
    expect(cellOf({ column: 'vote' }, row)).toBe('yes');
    expect(cellOf({ column: 'empty' }, row)).toBeNull();
  });

  it('is the same in every row, or a text with cells in it', () => {
    expect(cellOf({ value: 'enacted' }, row)).toBe('enacted');
    expect(cellOf({ template: '{country} voted {vote}' }, row)).toBe('Chad voted  yes');
    expect(columnsIn({ template: '{country} voted {vote}' })).toEqual(['country', 'vote']);
  });

  it('is put into the map’s own code, and refused where the map has none', () => {
    expect(cellOf({ column: 'vote', codes: { yes: 'in-favour' } }, row)).toBe('in-favour');
    expect(cellOf({ column: 'vote', codes: { yes: '' } }, row)).toBeNull();
    expect(() => cellOf({ column: 'vote', codes: { no: 'against' } }, row)).toThrow(UnlistedWord);
  });

  it('takes no code from what every object has', () => {
    expect(() => cellOf({ value: 'constructor', codes: { no: 'against' } }, row)).toThrow(UnlistedWord);
  });
});
