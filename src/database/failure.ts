/** What kind of failure of the database an error is; null if it is none of these. */
export type DatabaseFailure =
  /** It cannot be reached, or is too busy to answer: the same may work later. */
  | 'unavailable'
  /** It cannot hold a value that it was given: the same will never work. */
  | 'unstorable';

/** Connection exceptions, operator intervention, insufficient resources (PostgreSQL, Appendix A). */
const UNAVAILABLE_CLASSES = ['08', '53', '57'];
const UNAVAILABLE_CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'];
/** Data exceptions. */
const UNSTORABLE_CLASS = '22';
/** The driver and its pool give these no code. */
const UNAVAILABLE_WORDS = /Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after|Client has encountered a connection error/;

export function databaseFailure(error: unknown): DatabaseFailure | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (UNAVAILABLE_CODES.includes(code) || UNAVAILABLE_WORDS.test(error.message)) return 'unavailable';
  if (!/^[0-9A-Z]{5}$/.test(code)) return null;
  if (UNAVAILABLE_CLASSES.includes(code.slice(0, 2))) return 'unavailable';
  return code.startsWith(UNSTORABLE_CLASS) ? 'unstorable' : null;
}
