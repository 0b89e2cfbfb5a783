import type { KeyResponse } from './key.response.js';

/** One key, in a few lines for people. */
export function keyInWords(key: KeyResponse): string {
  const { id, name, prefix, scopes, dossiers } = key;
  return [
    `${name}  (${prefix}…)`,
    `  id        ${id}`,
    `  scopes    ${scopes.join(', ')}`,
    `  dossiers  ${dossiers === null ? 'all' : dossiers.join(', ')}`,
    `  state     ${stateOf(key)}`,
  ].join('\n');
}

/** @param keys oldest first */
export function keysInWords(keys: readonly KeyResponse[]): string {
  if (keys.length === 0) return 'There are no keys. palinode keys create makes one.';
  return keys.map(keyInWords).join('\n\n');
}

function stateOf({ revokedAt, expiresAt, lastUsedAt, createdAt }: KeyResponse): string {
  const uses = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt.slice(0, 13)}h UTC`;
  const since = `made ${createdAt.slice(0, 10)}, ${uses}`;
  if (revokedAt !== null) return `revoked ${revokedAt.slice(0, 10)} · ${since}`;
  if (expiresAt === null) return since;
  return `${Date.parse(expiresAt) > Date.now() ? 'good until' : 'past its time since'} ${expiresAt} · ${since}`;
}
