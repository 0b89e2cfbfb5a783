import { type Scope, SCOPES } from '../../http/caller.js';

/** A key without its secret. */
export interface ApiKey {
  readonly id: string;
  /** Whom the log names for what is recorded with it. */
  readonly name: string;
  /** The public part, `pal_…`, by which its holder tells it from others. */
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  /** Slugs of the dossiers it is for; null: all. */
  readonly dossiers: readonly string[] | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the hour. */
  readonly lastUsedAt: Date | null;
}

/** A row of `api_key` without the hash. */
export interface ApiKeyRow {
  readonly key_id: string;
  readonly prefix: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly dossiers: readonly string[] | null;
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
  readonly last_used_at: Date | null;
}

export const API_KEY_COLUMNS =
  'key_id, prefix, name, scopes, dossiers, created_at, expires_at, revoked_at, last_used_at';

export function apiKeyOf(row: ApiKeyRow): ApiKey {
  return {
    id: row.key_id,
    name: row.name,
    prefix: `pal_${row.prefix}`,
    scopes: SCOPES.filter((scope) => row.scopes.includes(scope)),
    dossiers: row.dossiers,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  };
}
