import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '../domain/errors.js';

/** What a caller may do. `admin` includes the others. */
export const SCOPES = ['read', 'record', 'review', 'webhooks', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Whoever a request is made for. */
export interface Caller {
  /** Whom the log names as the recorder: the name of the key, or `local` without one. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Slugs of the dossiers that exist for this caller; null: all. */
  readonly dossiers: readonly string[] | null;
}

/** Whoever reaches a service that asks for no key, and what the service does by itself, such as loading the sample. */
export const LOCAL: Caller = { name: 'local', scopes: ['admin'], dossiers: null };

/** Of a request without a key, where keys are asked for: it reads what is public. */
export const NOBODY: Caller = { name: 'nobody', scopes: [], dossiers: [] };

const current = new AsyncLocalStorage<Caller>();

/** Does the work, and all that it waits for, in the name of the caller. */
export function inTheNameOf<Result>(caller: Caller, work: () => Result): Result {
  return current.run(caller, work);
}

/** In whose name this code runs. */
export function caller(): Caller {
  return current.getStore() ?? LOCAL;
}

export function mayDo({ scopes }: Caller, scope: Scope): boolean {
  return scopes.includes('admin') || scopes.includes(scope);
}

/** Whether a dossier exists for the caller, apart from its being public. */
export function reaches({ dossiers }: Caller, slug: string): boolean {
  return dossiers === null || dossiers.includes(slug);
}

/** Slugs of the dossiers that the caller may read besides the public ones; null: all. */
export function dossiersToRead(who: Caller): readonly string[] | null {
  return mayDo(who, 'read') ? who.dossiers : [];
}

/** @param wish what the scope is needed for, as the beginning of a sentence, e.g. `To revoke a key` */
export function scopeMissing(who: Caller, scope: Scope, wish: string): DomainError {
  const has = who.scopes.length === 0 ? 'none' : who.scopes.join(', ');
  return new DomainError('scope-missing', `${wish} takes a key with the scope ${scope}; this one has ${has}.`);
}

/** @throws DomainError `scope-missing` */
export function requireScope(who: Caller, scope: Scope, wish: string): void {
  if (!mayDo(who, scope)) throw scopeMissing(who, scope, wish);
}

/**
 * For opening a dossier, which is there for nobody yet.
 * @throws DomainError `scope-missing` for a key that is limited to other dossiers
 */
export function requireReach(who: Caller, slug: string): void {
  if (reaches(who, slug)) return;
  const own = who.dossiers?.join(', ') ?? '';
  throw new DomainError('scope-missing', `This key is limited to the dossiers ${own}. To open “${slug}”, use a key that is for it, or for all.`);
}
