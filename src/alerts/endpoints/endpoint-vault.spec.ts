import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { EndpointVault, type SealedEndpoint } from './endpoint-vault.js';
import { SealedValueError, SecretBox } from './secret-box.js';

const vault = new EndpointVault(new SecretBox(randomBytes(32)));
const HEADERS = { authorization: 'Basic ZGVzazpkZXNr' };

/** Endpoint `a` of dossier 1 in its second secret, with headers. */
function sealed(over: Partial<SealedEndpoint> = {}): SealedEndpoint {
  return {
    dossierId: 1,
    endpointId: 'a',
    secretSealed: vault.sealSecret(1, 'a', 'whsec_new'),
    previousSecretSealed: vault.sealSecret(1, 'a', 'whsec_old'),
    headersSealed: vault.sealHeaders(1, 'a', HEADERS),
    ...over,
  };
}

describe('what an endpoint entrusts to us', () => {
  it('opens where it belongs, the new secret first', () => {
    expect(vault.open(sealed())).toEqual({ secrets: ['whsec_new', 'whsec_old'], headers: HEADERS });
    expect(vault.open(sealed({ previousSecretSealed: null, headersSealed: null }))).toEqual({ secrets: ['whsec_new'], headers: {} });
  });

  it('is no value at all where there are no headers', () => {
    expect(vault.sealHeaders(1, 'a', {})).toBeNull();
  });

  it.each([
    ['secret', { secretSealed: vault.sealSecret(1, 'b', 'x') }],
    ['secret before', { previousSecretSealed: vault.sealSecret(1, 'b', 'x') }],
    ['headers', { headersSealed: vault.sealHeaders(1, 'b', HEADERS) }],
  ])('does not open with the %s of another endpoint', (_, over) => {
    expect(() => vault.open(sealed(over))).toThrow(SealedValueError);
  });

  it('does not open in another dossier, nor does one value as the other', () => {
    expect(() => vault.open({ ...sealed(), dossierId: 2 })).toThrow(SealedValueError);
    expect(() => vault.open(sealed({ previousSecretSealed: sealed().headersSealed }))).toThrow(SealedValueError);
    expect(() => vault.open(sealed({ headersSealed: sealed().secretSealed }))).toThrow(SealedValueError);
  });
});
