import { createHash } from 'node:crypto';
import type { RecordedEvent } from '../domain/events.js';

/** The hash before the first event of every dossier: 32 zero bytes, in hex. */
export const GENESIS_HASH = '00'.repeat(32);

type Envelope = Omit<RecordedEvent, 'data' | 'hash' | 'type'> & { readonly type: string };

/**
 * The hash of an event from the hash before it: SHA-256 over the previous hash's bytes and the
 * envelope's fields, one a line. Anyone can compute it; the log's append function does so in SQL.
 */
export function hashOfEnvelope(event: Envelope): string {
  const lines = [
    'palinode-chain-v1',
    event.dossier,
    event.sequence,
    event.id,
    event.type,
    event.stream,
    event.version,
    event.schemaVersion,
    event.notify,
    event.recordedAt,
    event.recordedBy,
    event.causationId ?? '',
    event.correlationId ?? '',
    event.dataHash,
  ];
  return createHash('sha256')
    .update(Buffer.from(event.previousHash, 'hex'))
    .update(lines.join('\n'), 'utf8')
    .digest('hex');
}
