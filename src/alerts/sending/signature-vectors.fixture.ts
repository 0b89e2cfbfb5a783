import { readFileSync } from 'node:fs';

/** One message of fixtures/webhook-signatures. */
export interface SignedMessage {
  readonly name: string;
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Base64. */
  readonly body: string;
}

export interface VectorSignatures {
  readonly secret: string;
  /** By the message's name. */
  readonly signatures: Readonly<Record<string, string>>;
}

export interface VectorRotation {
  readonly name: string;
  readonly message: string;
  readonly secrets: readonly string[];
  readonly signature: string;
}

export const MESSAGES = vectors<readonly SignedMessage[]>('messages');
export const HMAC = vectors<VectorSignatures>('hmac');
export const ED25519 = vectors<VectorSignatures & { readonly publicKey: string }>('ed25519');
export const ROTATIONS = vectors<readonly VectorRotation[]>('rotation');

export function bodyOf(message: SignedMessage): Buffer {
  return Buffer.from(message.body, 'base64');
}

/** What is signed. */
export function signedOf(message: SignedMessage): Buffer {
  return Buffer.concat([Buffer.from(`${message.id}.${message.timestamp}.`), bodyOf(message)]);
}

/** The bytes of a secret or key, without its prefix. */
export function bytesOf(secret: string): Buffer {
  return Buffer.from(secret.slice(secret.indexOf('_') + 1), 'base64');
}

function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/webhook-signatures/${name}.json`, import.meta.url), 'utf8')) as T;
}
