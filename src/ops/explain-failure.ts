import { ConfigError } from '../config/config.js';
import { CannotListen } from './listening-place.js';
import { EmbeddedPostgresError } from '../database/embedded/embedded-postgres.error.js';
import { SchemaBehind } from '../database/migrate.js';

/** Errors whose message is written for the operator. */
const EXPLAINED = [ConfigError, EmbeddedPostgresError, SchemaBehind, CannotListen];

/** The driver has no codes for these. */
const CONNECTION_LOST = /Connection terminated|timeout expired|timeout exceeded/;
const NO_PASSWORD = /client password must be a string/;

/** What the operator can mend is said in words; everything else with its stack. */
export function explainFailure(error: unknown): string {
  if (EXPLAINED.some((kind) => error instanceof kind) && error instanceof Error) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return `The database of DATABASE_URL does not answer (${code}). Check its address, and that it runs.`;
    case '28P01':
    case '28000':
      return 'The database of DATABASE_URL refuses the user or the password. Check both.';
    case '3D000':
      return 'The database of DATABASE_URL does not exist. Create it first.';
    default:
      if (error instanceof Error && CONNECTION_LOST.test(error.message)) {
        return 'The database of DATABASE_URL does not answer in time. Check its address, and that it runs.';
      }
      if (error instanceof Error && NO_PASSWORD.test(error.message)) {
        return 'The database of DATABASE_URL asks for a password. Write it: postgres://user:password@host/database';
      }
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
