import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidV7, validate as isUuid } from 'uuid';
import { rowsOf } from '../../database/queries.js';
import { DomainError } from '../../domain/errors.js';
import { invalid } from '../../domain/invalid.js';
import type { Scope } from '../../http/caller.js';
import { API_KEY_COLUMNS, type ApiKey, apiKeyOf, type ApiKeyRow } from './api-key.js';
import { hashOfSecret, newKey } from './key-secret.js';

/** What a key is to be good for. */
export interface KeyWish {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Null: all dossiers. */
  readonly dossiers: readonly string[] | null;
  /** ISO 8601, an instant, or a day for its beginning in UTC; null: for ever. */
  readonly expiresAt: string | null;
}

/** A key, and its secret, which is in nobody's hands but the creator's from now on. */
export interface CreatedKey {
  readonly key: ApiKey;
  /** The whole of what its holder sends: `pal_…`. */
  readonly secret: string;
}

/** The access keys of this installation. */
@Injectable()
export class KeyRegistry {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `validation-failed` for an expiry that is no time to come */
  async create(wish: KeyWish, made = newKey()): Promise<CreatedKey> {
    await this.insert(wish, made.prefix, hashOfSecret(made.secret));
    const [row] = await rowsOf<ApiKeyRow>(this.dataSource, `${KEYS} where prefix = $1`, [made.prefix]);
    if (!row) throw new Error('The key was made and is not there.');
    return { key: apiKeyOf(row), secret: made.written };
  }

  /** Oldest first. @param after id of the last one already seen; null: from the first */
  async list(after: string | null, limit: number): Promise<ApiKey[]> {
    const sql = `${KEYS} where $1::uuid is null or key_id > $1::uuid order by key_id limit $2`;
    return (await rowsOf<ApiKeyRow>(this.dataSource, sql, [after, limit])).map(apiKeyOf);
  }

  /** Makes the key worth nothing; one that is revoked stays so. @throws DomainError `key-not-found` */
  async revoke(id: string): Promise<ApiKey> {
    const [row] = isUuid(id) ? await rowsOf<ApiKeyRow>(this.dataSource, REVOKE, [id]) : [];
    if (!row) throw new DomainError('key-not-found', `There is no key ${id}.`);
    return apiKeyOf(row);
  }

  /** Whether any key was ever made, and whether one that is good now is an admin's. */
  async holders(): Promise<{ readonly isEmpty: boolean; readonly hasAdmin: boolean }> {
    const [row] = await rowsOf<{ is_empty: boolean; has_admin: boolean }>(this.dataSource, HOLDERS);
    return { isEmpty: row?.is_empty ?? true, hasAdmin: row?.has_admin ?? false };
  }

  private async insert({ name, scopes, dossiers, expiresAt }: KeyWish, prefix: string, hash: Buffer): Promise<void> {
    const expiry = expiresAt === null ? null : instantOf(expiresAt);
    // Time-ordered ids, so that a list in order of id is in order of age.
    const values = [uuidV7(), prefix, hash, name, scopes, dossiers, expiry];
    const inserted = await rowsOf<object>(this.dataSource, INSERT, values);
    if (inserted.length === 0) throw invalid([{ pointer: '/expiresAt', detail: `${expiresAt} is past already; name a time to come.` }]);
  }
}

function instantOf(text: string): string {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  throw invalid([{ pointer: '/expiresAt', detail: `${text} is no time; write 2027-01-01 or 2027-01-01T00:00:00Z.` }]);
}

const KEYS = `select ${API_KEY_COLUMNS} from api_key`;

/** By the database's clock, which decides later on too. */
const INSERT = `
insert into api_key (key_id, prefix, secret_hash, name, scopes, dossiers, created_at, expires_at)
select $1, $2, $3, $4, $5, $6, now(), $7::timestamptz
 where $7::timestamptz is null or $7::timestamptz > now()
returning key_id`;

/** A query, since the driver's wrapper answers an update's rows in another shape. */
const REVOKE = `
with revoked as (
  update api_key set revoked_at = coalesce(revoked_at, now()) where key_id = $1 returning *
)
select ${API_KEY_COLUMNS} from revoked`;

const HOLDERS = `
select count(*) = 0 as is_empty,
       coalesce(bool_or('admin' = any(scopes) and dossiers is null and revoked_at is null
                        and (expires_at is null or expires_at > now())), false) as has_admin
  from api_key`;
