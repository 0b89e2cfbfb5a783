import type { DomainEvent, EventData, EventType } from '../domain/events.js';
import type { Fault } from '../domain/errors.js';
import type { PlanRecorded } from '../domain/facts/plan-facts.js';
import type { Scale } from '../domain/scale.js';

/** Stands for a statement where its id could not be read; no event has it. */
const NO_STATEMENT = '00000000-0000-0000-0000-000000000000';

const NO_SCALE: Scale = { orientation: 'nominal', positions: [] };

const NO_PLAN: PlanRecorded = {
  plan: '',
  title: '',
  actor: '',
  stated: '2000',
  modality: 'inferred',
  status: 'reported',
  completeness: 'partial',
  sources: [],
  points: [],
};

/** What stands for a field that could not be read, so that the rest of an event can be checked all the same. */
const NEUTRAL: { readonly [T in EventType]?: EventData[T] } = {
  'dossier.configured': {},
  'actor.registered': { actor: '', name: '', kind: 'person' },
  'actor.updated': { actor: '' },
  'actor.affiliated': { actor: '', of: '', role: '', during: '2000', standing: 'in-office' },
  'affiliation.ended': { actor: '', of: '', role: '', ended: '2000' },
  'actor.merged': { actor: '', into: '', why: '' },
  'issue.defined': { issue: '', title: '', scale: NO_SCALE },
  'issue.rescaled': { issue: '', scale: NO_SCALE, map: {}, why: '' },
  'position.stated': { actor: '', issue: '', position: null, modality: 'inferred', stated: '2000', summary: '', sources: [] },
  'statement.retracted': { statement: NO_STATEMENT, why: '' },
  'statement.corrected': { statement: NO_STATEMENT, corrected: {}, why: '' },
  'statement.sourced': { statement: NO_STATEMENT, sources: [] },
  'statement.coded': { statement: NO_STATEMENT, coder: '', position: null },
  'claim.denied': { target: { plan: '' }, aspect: 'content', by: '', stated: '2000', summary: '', sources: [] },
  'shift.stated': { actor: '', kind: 'change', from: [], to: [], sources: [] },
  'plan.recorded': NO_PLAN,
  'plan.revised': NO_PLAN,
  'reaction.stated': {
    actor: '',
    target: { process: '' },
    reaction: 'no-comment',
    stated: '2000',
    modality: 'inferred',
    summary: '',
    sources: [],
  },
  'condition.recorded': {
    condition: '',
    actor: '',
    kind: 'demand',
    text: '',
    refersTo: [],
    logic: 'all',
    addressees: [],
    stated: '2000',
    sources: [],
  },
  'condition.resolved': { condition: '', addressee: '', status: 'pending', stated: '2000' },
  'shift.reviewed': { shift: NO_STATEMENT, verdict: 'confirmed', note: '' },
  'content.redacted': { event: NO_STATEMENT, ground: '', emptied: [] },
};

/** A field whose meaning hangs on another: nothing is said of it while the other cannot be read. */
const DEPENDS_ON: Readonly<Record<string, string>> = { deed: 'modality', absence: 'position', map: 'scale' };

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
