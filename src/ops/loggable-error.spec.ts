import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Writable } from 'node:stream';
import { DomainError } from '../domain/errors.js';
import { loggableError } from './loggable-error.js';

/** What the log writes of an error. */
function logged(error: Error): string {
  const lines: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  pino({ serializers: { err: loggableError } }, output).error({ err: error }, 'It failed.');
  return lines.join('');
}

/** As the driver and TypeORM make one together. */
function queryFailed(code: string, message: string): Error {
  const rest = { detail: 'Failing row contains (SECRET).', where: 'SECRET', table: 'event', constraint: 'event_pkey' };
  return Object.assign(new Error(message), { name: 'QueryFailedError', code, ...rest, query: 'insert', parameters: ['SECRET'], driverError: rest });
}

describe('The log', () => {
  it('names what failed in the database, and not what was to be written', () => {
    const line = logged(queryFailed('23505', 'duplicate key value violates unique constraint "event_pkey"'));
    expect(line).not.toContain('SECRET');
    expect(JSON.parse(line)).toMatchObject({ err: { type: 'QueryFailedError', code: '23505', table: 'event', constraint: 'event_pkey' } });
    expect(line).toContain('loggable-error.spec');
  });

  it('does not quote the value that the database could not read, nor in what that caused', () => {
    const cause = queryFailed('22P02', 'invalid input syntax for type json: "SECRET"');
    const error = new DomainError('projection-failed', 'The event could not be written.');
    error.cause = cause;
    const line = logged(error);
    expect(line).not.toContain('SECRET');
    expect(JSON.parse(line)).toMatchObject({ err: { code: 'projection-failed', cause: { code: '22P02' } } });
  });
});
