import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * The keys that let callers in. Global, small and read-mostly: a key may be for many dossiers, and is looked up
 * before it is known for which one.
 *
 * `prefix` is the public part of a key, by which its row is found. `secret_hash` is SHA-256 without a salt: the
 * secret is 32 random bytes, which no table of hashes holds and no search finds, unlike a password.
 * Revoked keys stay: the log names them as recorders.
 *
 * Locking: creates a new table only.
 */
export class ApiKeys1764000000013 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table api_key (
        key_id       uuid primary key,
        prefix       text not null unique,
        secret_hash  bytea not null check (length(secret_hash) = 32),
        name         text not null,
        scopes       text[] not null check (
                       cardinality(scopes) > 0 and scopes <@ array['read', 'record', 'review', 'webhooks', 'admin']),
        dossiers     text[] check (cardinality(dossiers) > 0),
        created_at   timestamptz not null,
        expires_at   timestamptz,
        revoked_at   timestamptz,
        last_used_at timestamptz
      )`);
  }
}
