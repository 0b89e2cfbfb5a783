import { databaseFailure } from '../database/failure.js';

/** Transaction rollbacks: a deadlock, a conflict with others; the same may work at once. */
const PASSING_CLASS = '40';
/** Refusals that are of the service's state: this build may not write to the dossier any more, the database is away. */
const PASSING_CODES = ['projections-outdated', 'unavailable'];
const LONGEST = 300;

/**
 * Whether a failure lies in what was to be handled, so that the same would fail again: everything but a database that
 * is away, busy, or has preferred somebody else, and a build that is not the one to do it.
 */
export function isLasting(error: unknown): boolean {
  if (databaseFailure(error) === 'unavailable') return false;
  return !PASSING_CODES.includes(codeOf(error)) && !sqlStateOf(error).startsWith(PASSING_CLASS);
}

/**
 * The failure for operators, without anything of the event's content: what quotes what it was given (the database, the
 * domain's refusals, a parser) is told by its code or its name alone; nothing else is kept.
 */
export function failureInWords(error: unknown): string {
  const state = sqlStateOf(error);
  if (state !== '') return `The database refused it (SQLSTATE ${state}).`;
  const code = codeOf(error);
  if (code !== '') return `It is refused as ${code}.`;
  if (!(error instanceof Error)) return 'It failed without saying why.';
  return error instanceof SyntaxError ? `It cannot be read (${error.name}).` : error.message.slice(0, LONGEST);
}

/** The SQLSTATE of a database's error, '' for any other. */
function sqlStateOf(error: unknown): string {
  const code = codeOf(error);
  return /^[0-9A-Z]{5}$/.test(code) ? code : '';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
