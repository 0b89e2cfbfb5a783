import type { SecretBox } from './secret-box.js';

/** What an endpoint entrusts to us, in the clear. */
export interface EndpointSecrets {
  /** The present one, and the one before while that still counts. */
  readonly secrets: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** The same as it is stored. */
export interface SealedEndpoint {
  readonly dossierId: number;
  readonly endpointId: string;
  readonly secretSealed: Buffer;
  /** Null where none counts. */
  readonly previousSecretSealed: Buffer | null;
  readonly headersSealed: Buffer | null;
}

/** Seals and opens the secrets of endpoints, each bound to its endpoint. */
export class EndpointVault {
  constructor(private readonly box: SecretBox) {}

  sealSecret(dossierId: number, endpointId: string, secret: string): Buffer {
    return this.box.seal(secret, place(dossierId, endpointId, 'secret'));
  }

  /** @returns null for no headers */
  sealHeaders(dossierId: number, endpointId: string, headers: Readonly<Record<string, string>>): Buffer | null {
    if (Object.keys(headers).length === 0) return null;
    return this.box.seal(JSON.stringify(headers), place(dossierId, endpointId, 'headers'));
  }

  /** @throws SealedValueError when the key is not the one they were sealed with */
  open(endpoint: SealedEndpoint): EndpointSecrets {
    const { dossierId, endpointId, secretSealed, previousSecretSealed, headersSealed } = endpoint;
    const sealed = [secretSealed, ...(previousSecretSealed === null ? [] : [previousSecretSealed])];
    return {
      secrets: sealed.map((each) => this.box.open(each, place(dossierId, endpointId, 'secret'))),
      headers: headersSealed === null ? {} : this.openHeaders(dossierId, endpointId, headersSealed),
    };
  }

  private openHeaders(dossierId: number, endpointId: string, sealed: Buffer): Record<string, string> {
    // The seal vouches that this is what sealHeaders wrote.
    return JSON.parse(this.box.open(sealed, place(dossierId, endpointId, 'headers'))) as Record<string, string>;
  }
}

function place(dossierId: number, endpointId: string, what: string): string {
  return `webhook_endpoint/${dossierId}/${endpointId}/${what}`;
}
