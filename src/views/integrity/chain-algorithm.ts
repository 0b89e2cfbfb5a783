import type { AlgorithmResponse } from './proof.response.js';

/** In words and by name, as docs/integrity.md has it to the byte. */
export const CHAIN_V1: AlgorithmResponse = {
  name: 'palinode-chain-v1',
  dataHash: 'SHA-256 over the bytes of salt, followed by data as RFC 8785 JSON in UTF-8.',
  hash:
    'SHA-256 over the 32 bytes of previousHash, followed by these lines in UTF-8 with LF between them and none at the end: ' +
    '“palinode-chain-v1” and the fields below. true and false are written so, numbers in decimal, null as nothing. ' +
    'The previousHash of event 1 is 32 zero bytes.',
  fields: [
    ...['dossier', 'sequence', 'id', 'type', 'stream', 'version', 'schemaVersion', 'notify'],
    ...['recordedAt', 'recordedBy', 'causationId', 'correlationId', 'dataHash'],
  ],
};
