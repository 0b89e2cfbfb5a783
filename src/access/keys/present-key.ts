import type { ApiKey } from './api-key.js';
import type { KeyResponse } from './key.response.js';

export function presentKey({ createdAt, expiresAt, revokedAt, lastUsedAt, ...key }: ApiKey): KeyResponse {
  return {
    ...key,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
