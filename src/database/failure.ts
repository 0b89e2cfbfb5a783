import { QueryRunnerAlreadyReleasedError } from 'typeorm';

/** What kind of failure of the database an error is; null if it is none of these. */
export type DatabaseFailure =
  /** It cannot be reached, or cannot do it at this moment: the same may work later. */
  | 'unavailable'
  /** It cannot hold a value that it was given: the same will never work. */
  | 'unstorable';

/** Connection exceptions, insufficient resources, operator intervention, system errors (PostgreSQL, Appendix A). */
const UNAVAILABLE_CLASSES = ['08', '53', '57', '58'];
const UNAVAILABLE_CODES = [
  // The server ended a transaction that stood idle, or ran, for too long.
  '25P03',
  '25P04',
  // A standby took the place of the server that could be written to, or has yet to be promoted.
  '25006',
  '40001',
  '40P01',
  '55P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
/** Data exceptions. */
const UNSTORABLE_CLASS = '22';
/** The driver and its pool give these no code. */
const UNAVAILABLE_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Cannot use a pool after|Client (has encountered a connection error|was closed) and is not queryable/;

export function databaseFailure(error: unknown): DatabaseFailure | null {
  if (!(error instanceof Error)) return null;
  // A connection that breaks between two statements takes its runner along; the second finds it released.
  if (error instanceof QueryRunnerAlreadyReleasedError) return 'unavailable';
  const code = codeOf(error);
  if (UNAVAILABLE_CODES.includes(code) || UNAVAILABLE_WORDS.test(error.message)) return 'unavailable';
  if (!/^[0-9A-Z]{5}$/.test(code)) return null;
  if (UNAVAILABLE_CLASSES.includes(code.slice(0, 2))) return 'unavailable';
  return code.startsWith(UNSTORABLE_CLASS) ? 'unstorable' : null;
}

/** Why the database cannot do it at this moment, as a sentence for whoever asked; of an `unavailable` one. */
export function whyUnavailable(error: unknown): string {
  if (!(error instanceof Error)) return DOES_NOT_ANSWER;
  if (/timeout exceeded when trying to connect/.test(error.message)) {
    return 'All connections to the database are taken, or it does not answer.';
  }
  return REASONS[codeOf(error)] ?? DOES_NOT_ANSWER;
}

const DOES_NOT_ANSWER = 'The database does not answer at this moment.';
const IS_LOCKED = 'Another transaction has held what this needs for too long.';
const IS_STARTING = 'The database is starting, or shutting down.';

const REASONS: Readonly<Record<string, string>> = {
  '25006': 'The database takes no writes at this moment: it is a standby.',
  '25P03': 'The transaction stood idle for too long, and the database ended it.',
  '25P04': 'The transaction ran for too long, and the database ended it.',
  '40001': IS_LOCKED,
  '40P01': IS_LOCKED,
  '53100': 'The disk of the database is full; what it holds can still be read. Its operator has to make room.',
  '53200': 'The database is out of memory.',
  '53300': 'The database takes no more connections.',
  '55P03': IS_LOCKED,
  '57014': 'The database broke the statement off.',
  '57P01': IS_STARTING,
  '57P02': IS_STARTING,
  '57P03': IS_STARTING,
  '58030': 'The database cannot read or write its files.',
};

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
