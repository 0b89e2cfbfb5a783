import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import { BriefCache } from './brief-cache.js';
import { API_KEY_COLUMNS, type ApiKey, apiKeyOf, type ApiKeyRow } from './keys/api-key.js';

/** So long may a key that another replica revoked go on here, milliseconds. */
export const KEPT_MS = 3_000;
const MOST_KEPT = 1_000;

/** A key, what its secret is compared with, and whether it is past its time by the database's clock. */
export interface LookedUpKey {
  readonly key: ApiKey;
  readonly secretHash: Buffer;
  readonly isExpired: boolean;
  /** Whether nobody has noted yet that it is used in this hour. */
  readonly isUseDue: boolean;
}

interface LookedUpRow extends ApiKeyRow {
  readonly secret_hash: Buffer;
  readonly is_expired: boolean;
  readonly is_use_due: boolean;
}

/** Finds keys by their prefix, and remembers them for a moment. */
@Injectable()
export class KeyLookup {
  private readonly logger = new Logger('access');
  private readonly kept = new BriefCache<LookedUpKey | null>(KEPT_MS, MOST_KEPT);

  constructor(private readonly dataSource: DataSource) {}

  byPrefix(prefix: string): Promise<LookedUpKey | null> {
    return this.kept.get(prefix, () => this.ask(prefix));
  }

  /** The next request sees it as it is. @param prefix with its `pal_` */
  forget(prefix: string): void {
    this.kept.forget(prefix.replace(/^pal_/, ''));
  }

  private async ask(prefix: string): Promise<LookedUpKey | null> {
    const [row] = await rowsOf<LookedUpRow>(this.dataSource, BY_PREFIX, [prefix]);
    if (!row) return null;
    return { key: apiKeyOf(row), secretHash: row.secret_hash, isExpired: row.is_expired, isUseDue: row.is_use_due };
  }

  /** Notes the hour in which the key is used. No request waits for that, and that it failed keeps nobody out. */
  noteUse({ key, isUseDue }: LookedUpKey): void {
    if (!isUseDue) return;
    this.dataSource.query(NOTE_USE, [key.id]).catch((error: unknown) => {
      this.logger.warn({ err: error, key: key.id }, 'When the key was last used could not be noted.');
    });
    this.forget(key.prefix);
  }
}

const BY_PREFIX = `
select ${API_KEY_COLUMNS}, secret_hash, coalesce(expires_at <= now(), false) as is_expired,
       last_used_at is distinct from date_trunc('hour', now()) as is_use_due
  from api_key where prefix = $1`;

/** The hour it is: of many requests at once the first one writes. */
const NOTE_USE = `
update api_key set last_used_at = date_trunc('hour', now())
 where key_id = $1 and last_used_at is distinct from date_trunc('hour', now())`;
