import { ConfigError } from '../config/config.js';
import { EmbeddedPostgresError } from '../database/embedded/embedded-postgres.error.js';
import { SchemaBehind } from '../database/migrate.js';

/** What the operator can mend is said in words; everything else with its stack. */
export function explainFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof SchemaBehind) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return 'The port is taken by another program. Stop it, or choose another port: PORT=3001 npm start';
    case 'EACCES':
      return 'The port needs more rights than this user has. Choose one from 1024 up: PORT=3001 npm start';
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
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
