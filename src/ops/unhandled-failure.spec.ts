import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../domain/errors.js';
import { failureInWords, isLasting } from './unhandled-failure.js';

const ofDatabase = (code: string, message: string): Error => Object.assign(new Error(message), { code });

describe('A failure told to operators', () => {
  it.each([
    ['a refusal of the domain', new DomainError('invalid-edtf', '“the secret” is no date.')],
    ['the database’s words', ofDatabase('22007', 'invalid input syntax for type date: "the secret"')],
    ['a parser’s words', new SyntaxError('Unexpected token in JSON: the secret')],
  ])('repeats nothing of the content that %s quotes', (_what, error) => {
    expect(failureInWords(error)).not.toContain('secret');
    expect(failureInWords(error)).toMatch(/invalid-edtf|22007|SyntaxError/);
  });

  it('says what the service itself found', () => {
    expect(failureInWords(new Error('The shift of event 7 is not in the read models.'))).toBe('The shift of event 7 is not in the read models.');
  });
});

describe('A failure', () => {
  it('lasts if the same would fail again', () => {
    expect(isLasting(new TypeError('x is null'))).toBe(true);
    expect(isLasting(ofDatabase('22007', 'no date'))).toBe(true);
  });

  it.each(['57P01', '53100', '40P01', '55P03'])('passes if the database is away, full, or has preferred others (%s)', (code) => {
    expect(isLasting(ofDatabase(code, 'later'))).toBe(false);
  });

  it('passes if another build is to do the work', () => {
    expect(isLasting(new DomainError('projections-outdated', 'Update this service.'))).toBe(false);
  });
});
