/** What the process's log says of an error. */
export interface LoggableError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  /** Of a database's error its SQLSTATE; of others their own code. */
  readonly code?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly cause?: LoggableError;
}

/** Fields that name a part of the schema or a kind of error, and never hold what was to be written. */
const TELLING = ['code', 'table', 'column', 'constraint'] as const;

/** SQLSTATE class of faults in a value, whose messages quote it; all other messages name parts of the schema. */
const DATA_EXCEPTION = '22';

/**
 * An error without what was to be written. A database's error carries the statement, its parameters and the failing
 * row (`query`, `parameters`, `detail`, `where`): none of it goes into a log, which redactions do not reach.
 */
export function loggableError(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something that is no error was thrown.', stack: '' };
  const told = toldBy(error);
  const message = told.code?.startsWith(DATA_EXCEPTION) ? withoutQuotes(error.message) : error.message;
  const stack = (error.stack ?? '').replace(error.message, () => message);
  return { type: error.name, message, stack, ...told, ...(error.cause !== undefined && { cause: loggableError(error.cause) }) };
}

function toldBy(error: Error): Partial<Record<(typeof TELLING)[number], string>> {
  const fields = TELLING.map((field): [string, unknown] => [field, field in error ? Reflect.get(error, field) : undefined]);
  return Object.fromEntries(fields.filter(([, value]) => typeof value === 'string'));
}

function withoutQuotes(message: string): string {
  return message.replace(/".*"/s, '"…"');
}
