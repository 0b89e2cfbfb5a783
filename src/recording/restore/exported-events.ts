import { DomainError } from '../../domain/errors.js';
import type { EventType } from '../../domain/events.js';
import { schemaVersionOf } from '../../domain/upcasters/upcast.js';
import { byteLines } from '../../event-log/integrity/byte-lines.js';
import { ChainVerifier } from '../../event-log/integrity/chain-verifier.js';
import { readEventLine } from '../../event-log/integrity/stored-event-line.js';
import type { StoredEvent } from '../../event-log/stored-event.js';
import { EVENT_TYPES } from '../dto/event-types.js';

/** Events held in memory at a time. */
const AT_ONCE = 1_000;

/**
 * The events of an export, page by page, each verified against the one before it: what comes out is what the dossier's
 * log held, unless somebody has made up another one from its beginning.
 * @param slug of the dossier; every hash covers it
 * @throws DomainError `export-broken` that names line and sequence, `export-unknown` for what a newer version wrote
 */
export async function* exportedEvents(slug: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly StoredEvent[], void, undefined> {
  const verifier = new ChainVerifier(slug);
  let page: StoredEvent[] = [];
  for await (const { line, bytes } of byteLines(chunks)) {
    if (bytes.length === 0) continue;
    const next = verifier.head.sequence + 1;
    const read = readEventLine(bytes);
    if (read.kind === 'unreadable') throw broken(`Line ${line}, where event ${next} should be, cannot be read: ${read.why}.`);
    const fault = verifier.check(read.event);
    if (fault !== null) throw broken(`Line ${line}, event ${fault.sequence}: ${fault.fault}`);
    requireKnown(read.event, line);
    page.push(read.event);
    if (page.length < AT_ONCE) continue;
    yield page;
    page = [];
  }
  const fault = verifier.finish();
  if (fault !== null) throw broken(`Event ${fault.sequence}: ${fault.fault}`);
  if (verifier.head.sequence === 0) throw broken('It holds no event; every log begins with one.');
  if (page.length > 0) yield page;
}

export function broken(what: string): DomainError {
  return new DomainError('export-broken', what);
}

function requireKnown({ sequence, type, schemaVersion }: StoredEvent, line: number): void {
  if (sequence === 1 && type !== 'dossier.configured') throw broken(`Line ${line}, event 1: A log begins with dossier.configured, not with ${type}.`);
  if (!isEventType(type)) throw unknown(line, sequence, `its type “${type.slice(0, 64)}” is not known`);
  const newest = schemaVersionOf(type);
  if (schemaVersion > newest) throw unknown(line, sequence, `it is ${type} in version ${schemaVersion}, and version ${newest} is the newest known`);
}

function isEventType(type: string): type is EventType {
  return EVENT_TYPES.some((known) => known === type);
}

function unknown(line: number, sequence: number, why: string): DomainError {
  return new DomainError('export-unknown', `Line ${line}, event ${sequence}: ${why} to this version of Palinode.`);
}
