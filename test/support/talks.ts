import type { DomainEvent } from '../../src/domain/events.js';
import type { PositionStated } from '../../src/domain/facts/statement-facts.js';
import { FORMATS, NEGOTIATIONS, TERRITORIES } from '../../src/domain/given.fixture.js';
import type { Scale } from '../../src/domain/scale.js';

/** Who holds positions in the specs' talks, and on what. */
export const ACTORS = ['ukraine', 'russia', 'germany'] as const;
export const ISSUES: Readonly<Record<string, Scale>> = {
  negotiations: NEGOTIATIONS,
  territories: TERRITORIES,
  formats: FORMATS,
};

export function registered(actor: string): DomainEvent {
  return { type: 'actor.registered', data: { actor, name: actor.toUpperCase(), kind: 'state' } };
}

export function defined(issue: string, scale: Scale = NEGOTIATIONS): DomainEvent {
  return { type: 'issue.defined', data: { issue, title: `On ${issue}`, scale } };
}

/** Ukraine on negotiations, as plain as can be; `rest` overrides what a spec is about. */
export function position(code: string | null, edtf: string, rest: Partial<PositionStated> = {}): PositionStated {
  return {
    actor: 'ukraine',
    issue: 'negotiations',
    position: code,
    modality: 'official',
    stated: edtf,
    summary: `${code} in ${edtf}`,
    sources: [{ outlet: 'Desk', title: 'Notes' }],
    ...rest,
  };
}

/** The talks' actors and issues, in an order in which they can be recorded. */
export const GROUND: readonly DomainEvent[] = [
  ...ACTORS.map(registered),
  ...Object.entries(ISSUES).map(([issue, scale]) => defined(issue, scale)),
];

/** The stream that a fact of the ground goes to. */
export function streamOf(fact: DomainEvent): string {
  switch (fact.type) {
    case 'actor.registered':
    case 'actor.affiliated':
      return `actor/${fact.data.actor}`;
    case 'issue.defined':
      return `issue/${fact.data.issue}`;
    default:
      return 'dossier';
  }
}
