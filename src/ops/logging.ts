import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import { loggableError } from './loggable-error.js';

/** The process's log: JSON lines for machines, readable ones on a terminal. Of errors it tells what redactions need not reach. */
export function createLog(level: string): Logger {
  const options = { level, serializers: { err: loggableError } };
  if (!process.stdout.isTTY) return pino(options);
  return pino(options, pretty({ translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname,context', messageFormat: '{context} {msg}' }));
}

/** Nest's own steps of starting: of use to whoever debugs the wiring. */
const FRAMEWORK = new Set<unknown>(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** Gives Nest's own loggers to the process's log. A call is (message, context) or (fields, message, context). */
export class NestLog implements LoggerService {
  constructor(private readonly output: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(FRAMEWORK.has(rest.at(-1)) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', message: unknown, rest: readonly unknown[]): void {
    const context = rest.at(-1);
    if (message instanceof Error) this.output[level]({ context, err: message }, loggableError(message).message);
    else if (message !== null && typeof message === 'object') this.output[level]({ context, ...message }, typeof rest[0] === 'string' ? rest[0] : '');
    else this.output[level]({ context }, String(message));
  }
}
