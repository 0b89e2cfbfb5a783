import type { DomainEvent, EventData, EventType } from '../domain/events.js';
import type { Fault } from '../domain/errors.js';

/** Stands for a statement where its id could not be read; no event has it. */
const NO_STATEMENT = '00000000-0000-0000-0000-000000000000';

/** What stands for a field that could not be read, so that the rest of an event can be checked all the same. */
const NEUTRAL: { readonly [T in EventType]?: EventData[T] } = {
  'dossier.configured': {},
  'actor.registered': { actor: '', name: '', kind: 'person' },
  'actor.affiliated': { actor: '', of: '', role: '', standing: 'in-office' },
  'issue.defined': { issue: '', title: '', scale: { orientation: 'nominal', positions: [] } },
  'position.stated': { actor: '', issue: '', position: null, modality: 'inferred', stated: '2000', summary: '', sources: [] },
  'statement.retracted': { statement: NO_STATEMENT, why: '' },
  'shift.stated': { actor: '', kind: 'change', from: [], to: [], sources: [] },
};

/** A field whose meaning hangs on another: nothing is said of it while the other cannot be read. */
const DEPENDS_ON: Readonly<Record<string, string>> = { deed: 'modality', absence: 'position' };

/** An event of whose fields only those without a fault of form are its sender's. */
export interface Salvaged {
  readonly event: DomainEvent;
  /** Fields of `data` that are its sender's. */
  readonly sound: ReadonlySet<string>;
}

/**
 * Keeps the fields of `data` that have no fault of form, so that a caller learns at once what is wrong
 * with the others and what these refer to in vain.
 */
export function salvage(type: EventType, data: object, faults: readonly Fault[]): Salvaged | null {
  const neutral = NEUTRAL[type];
  if (!neutral) return null;
  const faulty = new Set(faults.map(({ pointer }) => fieldOf(pointer)));
  const sound = Object.entries(data).filter(([field]) => !faulty.has(field));
  return { event: { type, data: { ...neutral, ...Object.fromEntries(sound) } } as DomainEvent, sound: new Set(sound.map(([field]) => field)) };
}

/** The faults of form, and of those that a decision on the salvaged event found, the ones in its sound fields. */
export function allFaults(formFaults: readonly Fault[], sound: ReadonlySet<string>, decisionFaults: readonly Fault[]): Fault[] {
  const further = decisionFaults.filter(({ pointer }) => {
    const field = fieldOf(pointer);
    return sound.has(field) && sound.has(DEPENDS_ON[field] ?? field);
  });
  return [...formFaults, ...further];
}

/** The field of `data` that a pointer goes through; '' for one that does not. */
function fieldOf(pointer: string): string {
  return /^\/data\/([^/]+)/.exec(pointer)?.[1] ?? '';
}
