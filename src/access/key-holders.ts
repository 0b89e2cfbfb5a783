import { Injectable } from '@nestjs/common';
import type { Access } from '../config/environment.js';
import { DomainError } from '../domain/errors.js';
import type { Caller } from '../http/caller.js';
import { KeyLookup, type LookedUpKey } from './key-lookup.js';
import { isSecretOf, readKey } from './keys/key-secret.js';

const BEARER = /^bearer +(\S+) *$/i;

/** Tells from a request's Authorization header whose it is. */
@Injectable()
export class KeyHolders {
  constructor(private readonly lookup: KeyLookup) {}

  /**
   * @param authorization the header as it came; what is in it is repeated nowhere
   * @param access an open service leaves headers alone that are no bearer's: a proxy before it may want them
   * @returns null where no key was sent
   * @throws DomainError `key-refused`
   */
  async callerOf(authorization: string | undefined, access: Access): Promise<Caller | null> {
    if (authorization === undefined) return null;
    const [, sent] = BEARER.exec(authorization) ?? [];
    if (sent === undefined && access === 'open') return null;
    const parts = sent === undefined ? null : readKey(sent);
    if (parts === null) throw refused('What the Authorization header holds is no key of Palinode. Write: Authorization: Bearer pal_…');
    const found = await this.lookup.byPrefix(parts.prefix);
    if (found === null || !isSecretOf(found.secretHash, parts.secret)) {
      throw refused('The service knows no such key. Was all of it copied, and is it for this installation?');
    }
    requireGood(found);
    this.lookup.noteUse(found);
    return { name: found.key.name, scopes: found.key.scopes, dossiers: found.key.dossiers };
  }
}

/** Said only to who knows the secret. */
function requireGood({ key, isExpired }: LookedUpKey): void {
  if (key.revokedAt !== null) throw refused(`The key “${key.name}” was revoked on ${dayOf(key.revokedAt)}. Ask for a new one.`);
  if (isExpired) throw refused(`The key “${key.name}” is past its time${key.expiresAt === null ? '' : `, ${dayOf(key.expiresAt)}`}. Ask for a new one.`);
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function refused(detail: string): DomainError {
  return new DomainError('key-refused', detail);
}
