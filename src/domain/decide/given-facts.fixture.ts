import { DomainError, type Fault } from '../errors.js';
import type { DomainEvent } from '../events.js';
import type { PlanRecorded } from '../facts/plan-facts.js';
import type { PositionStated } from '../facts/statement-facts.js';
import { FORMATS, NEGOTIATIONS, TERRITORIES } from '../given.fixture.js';
import { type Known, nothingKnown } from '../known.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import { learn } from './learn.js';
import type { Naming } from './naming.js';

const NAMING: Naming = { shift: (key) => `shift of ${key}`, pointStatement: (plan, index) => `${plan}, point ${index}` };

/** An id and what happened under it. */
export type Happened = readonly [id: string, fact: DomainEvent];

export const SOURCES = [{ outlet: 'Desk', title: 'Notes' }];

/** Ukraine and Russia, two people, three issues: what every spec starts from. */
export const GROUND: readonly Happened[] = [
  ...['ukraine', 'russia', 'kyiv', 'zelensky', 'umerov'].map(
    (actor): Happened => [`register ${actor}`, { type: 'actor.registered', data: { actor, name: actor, kind: 'state' } }],
  ),
  ...Object.entries({ negotiations: NEGOTIATIONS, territories: TERRITORIES, formats: FORMATS }).map(
    ([issue, scale]): Happened => [`define ${issue}`, { type: 'issue.defined', data: { issue, title: issue, scale } }],
  ),
];

/** What is known after the ground and these facts, each accepted by the domain. */
export function given(...facts: readonly Happened[]): Known {
  const known = nothingKnown();
  for (const [id, fact] of [...GROUND, ...facts]) {
    const command = { ...fact, id };
    learn(known, command, decide(known, command, NAMING));
  }
  return known;
}

/** What is decided of a fact that is to have the id `new`. */
export function decided(known: Known, fact: DomainEvent): Decision {
  return decide(known, { ...fact, id: 'new' }, NAMING);
}

/** Why the fact is refused: every fault, as `pointer: detail`; empty if it is accepted. */
export function faultsOf(known: Known, fact: DomainEvent): string[] {
  try {
    decided(known, fact);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.faults.map(({ pointer, detail }: Fault) => `${pointer}: ${detail}`);
  }
}

/** Where the faults are. */
export function pointersOf(known: Known, fact: DomainEvent): string[] {
  return faultsOf(known, fact).map((fault) => fault.slice(0, fault.indexOf(':')));
}

/** Ukraine for dialogue, as plain as can be. */
export function said(rest: Partial<PositionStated> = {}): DomainEvent {
  const data = { actor: 'ukraine', issue: 'negotiations', position: 'dialogue', modality: 'official' as const };
  return { type: 'position.stated', data: { ...data, stated: '2022-03', summary: 'It wants to talk.', sources: SOURCES, ...rest } };
}

/** Ukraine's peace formula without a point. */
export function planned(rest: Partial<PlanRecorded> = {}, type: 'plan.recorded' | 'plan.revised' = 'plan.recorded'): DomainEvent {
  const data = { plan: 'formula', title: 'Formula', actor: 'ukraine', stated: '2022-11', modality: 'official' as const };
  return { type, data: { ...data, status: 'announced', completeness: 'document', sources: SOURCES, points: [], ...rest } };
}
