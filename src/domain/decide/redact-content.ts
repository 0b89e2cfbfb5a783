import type { WishedRedaction } from '../facts/redaction-facts.js';
import { type Known, type KnownEvent, OWN } from '../known.js';
import { familyOf } from '../redaction/family.js';
import { redactionRefusal } from '../redaction/refusal.js';
import type { Decision, Reliance } from './decision.js';
import { Faults } from './faults.js';

/**
 * Removes the content of an event, and of all that hangs on it. The decision relies on every stream it reaches,
 * so that nothing said of the record meanwhile is left behind.
 *
 * @throws DomainError `validation-failed` if there is no such event, or it is of a type that is not redacted, or is
 * redacted already
 */
export function redactContent(known: Known, data: WishedRedaction): Decision {
  const faults = new Faults();
  const target = known.events?.get(data.event);
  if (!target) faults.add('/data/event', `This dossier’s log has no event ${data.event}.`);
  const refusal = target ? redactionRefusal(target) : null;
  if (refusal !== null) faults.add('/data/event', refusal);
  faults.throwIfAny();
  const events = [...(known.events?.values() ?? [])];
  const family = target ? familyOf(target, events) : [];
  return {
    event: { type: 'content.redacted', data: { ...data, emptied: family.map(({ id }) => id) } },
    stream: target?.stream ?? '',
    reliesOn: [...new Set(family.map(({ stream }) => stream))].map((stream) => relianceOn(stream, events)),
  };
}

/** The version at which the stream was read, which earlier lines of the same batch do not move. */
function relianceOn(stream: string, events: readonly KnownEvent[]): Reliance {
  const read = events.filter((each) => each.stream === stream).map(({ version }) => version);
  return { stream, version: read.reduce((newest, version) => Math.max(newest, version), OWN) };
}
