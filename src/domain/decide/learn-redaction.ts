import type { DomainEvent } from '../events.js';
import type { ContentRedacted } from '../facts/redaction-facts.js';
import { type Known, OWN } from '../known.js';
import type { Decision } from './decision.js';

/** Notes what a decision adds to the log, where a later line may have it redacted. */
export function learnEvents(known: Known, id: string, { event, stream, derived = [] }: Decision): void {
  if (!known.events) return;
  const own = { version: OWN, isRedacted: false } as const;
  known.events.set(id, { ...own, id, type: event.type, stream, madeFrom: null, takesBack: takenBackBy(event) });
  for (const each of derived) {
    known.events.set(each.id, { ...own, id: each.id, type: each.event.type, stream: each.stream, madeFrom: id, takesBack: null });
  }
}

function takenBackBy(event: DomainEvent): string | null {
  return event.type === 'statement.retracted' ? event.data.statement : null;
}

/** Nothing can rest any more on what was emptied. What a correction had changed stays so: no batch holds a redaction. */
export function learnRedaction(known: Known, { emptied }: ContentRedacted): void {
  const gone = new Set(emptied);
  const streams = new Set<string>();
  for (const id of emptied) {
    const event = known.events?.get(id);
    if (event) {
      known.events?.set(id, { ...event, isRedacted: true });
      streams.add(event.stream);
    }
    known.statements.delete(id);
    known.records.delete(id);
  }
  for (const stream of streams) if (!isBorne(known, stream)) forgetStream(known, stream);
  const order = known.order.filter((edge) => ![edge.statedBy, edge.from.id, edge.to.id].some((id) => gone.has(id)));
  known.order.splice(0, known.order.length, ...order);
}

/** Whether something on the stream still says what it is about. */
function isBorne(known: Known, stream: string): boolean {
  return [...(known.events?.values() ?? [])].some(
    (event) => event.stream === stream && !event.isRedacted && BEARING.has(event.type),
  );
}

const BEARING: ReadonlySet<string> = new Set([
  'plan.recorded',
  'plan.revised',
  'condition.recorded',
  'shift.stated',
  'shift.detected',
  'shift.revised',
]);

function forgetStream(known: Known, stream: string): void {
  const [kind = '', name = ''] = stream.split('/');
  if (kind === 'plan' || kind === 'condition') known.spent.add(stream);
  if (kind === 'plan') known.plans.delete(name);
  if (kind === 'condition') known.conditions.delete(name);
  if (kind === 'shift') known.shifts.delete(name);
}
