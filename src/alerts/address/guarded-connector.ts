import { buildConnector } from 'undici';
import type { AddressGuard } from './address-guard.js';
import { within } from './within.js';

/**
 * Connects only to vetted addresses. The guard stands here and not in a lookup hook because a lookup
 * is never asked about literal addresses. The certificate is verified, and against the name, not the
 * address: undici takes the TLS server name from `servername` or `host`, which keep the name.
 *
 * @param timeout milliseconds for resolving, connecting and the TLS handshake together
 */
export function guardedConnector(guard: AddressGuard, timeout: number): buildConnector.connector {
  return (options, callback) => {
    const deadline = Date.now() + timeout;
    // A resolver can hang far longer than a connection may take.
    within(guard.vet(options.hostname), timeout, () => new ResolveTimeoutError(timeout)).then(
      (address) => {
        const connect = buildConnector({ rejectUnauthorized: true, timeout: Math.max(1, deadline - Date.now()) });
        connect({ ...options, hostname: address }, callback);
      },
      (refused: Error) => callback(refused, null),
    );
  };
}

export class ResolveTimeoutError extends Error {
  override readonly name = 'ResolveTimeoutError';
  readonly code = 'UND_ERR_CONNECT_TIMEOUT';

  constructor(timeout: number) {
    super(`The host name was not resolved within ${timeout} ms.`);
  }
}
