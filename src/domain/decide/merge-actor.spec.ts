import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '../events.js';
import { decided, faultsOf, given, type Happened, pointersOf, said } from './given-facts.fixture.js';

function merged(actor: string, into: string): DomainEvent {
  return { type: 'actor.merged', data: { actor, into, why: 'registered twice' } };
}

describe('An actor registered twice', () => {
  it('is merged into the one that stays, and the decision relies on both', () => {
    const known = given();
    known.actors.set('kyiv', { kind: 'state', mergedInto: null, version: 3 });
    expect(decided(known, merged('kyiv', 'ukraine'))).toMatchObject({
      stream: 'actor/kyiv',
      reliesOn: [{ stream: 'actor/kyiv', version: 3 }, { stream: 'actor/ukraine' }],
    });
  });

  it('is not merged into itself, nor an unknown one, nor twice', () => {
    expect(pointersOf(given(), merged('kyiv', 'kyiv'))).toEqual(['/data/into']);
    expect(pointersOf(given(), merged('kyiv', 'nobody'))).toEqual(['/data/into']);
    const known = given(['m1', merged('kyiv', 'ukraine')]);
    expect(pointersOf(known, merged('kyiv', 'russia'))).toEqual(['/data/actor']);
    expect(pointersOf(known, merged('russia', 'kyiv'))).toEqual(['/data/into']);
  });

  it('is refused from then on, with the name to use', () => {
    const known = given(['m1', merged('kyiv', 'ukraine')]);
    expect(faultsOf(known, said({ actor: 'kyiv' }))).toEqual([
      '/data/actor: The actor “kyiv” was merged into “ukraine”; use “ukraine”.',
    ]);
    expect(pointersOf(known, said({ jointWith: ['kyiv'], speaker: 'kyiv' }))).toEqual(['/data/jointWith/0', '/data/speaker']);
  });

  it('leaves its statements to the survivor, who may then be named as their holder', () => {
    const own: Happened = ['s1', said({ actor: 'kyiv' })];
    const known = given(own, ['m1', merged('kyiv', 'ukraine')]);
    const to = [{ issue: 'negotiations', statement: 's1' }];
    const asserted = (actor: string): DomainEvent => ({ type: 'shift.stated', data: { actor, kind: 'resumption', from: [], to, sources: [] } });
    expect(pointersOf(known, asserted('ukraine'))).toEqual([]);
    expect(pointersOf(known, asserted('russia'))).toEqual(['/data/to/0/statement']);
  });
});

describe('An affiliation', () => {
  const affiliated: Happened = [
    'f1',
    { type: 'actor.affiliated', data: { actor: 'zelensky', of: 'ukraine', role: 'president', during: '2019-05/..', standing: 'in-office' } },
  ];
  const ended = (role: string, date: string): DomainEvent => ({
    type: 'affiliation.ended',
    data: { actor: 'zelensky', of: 'ukraine', role, ended: date },
  });

  it('is ended once, in the role in which it was recorded, and not before it began', () => {
    expect(pointersOf(given(affiliated), ended('president', '2025'))).toEqual([]);
    expect(pointersOf(given(affiliated), ended('minister', '2025'))).toEqual(['/data/role']);
    expect(pointersOf(given(affiliated), ended('president', '2018'))).toEqual(['/data/ended']);
    expect(pointersOf(given(affiliated, ['e1', ended('president', '2025')]), ended('president', '2026'))).toEqual(['/data/role']);
  });

  it('to the very actor that one is merged into is none any more', () => {
    const known = given(affiliated, ['m1', merged('ukraine', 'zelensky')]);
    expect(known.affiliations).toEqual([]);
  });

  it('is ended under the survivor’s name after a merge', () => {
    const elsewhere: Happened = [affiliated[0], { ...affiliated[1], data: { ...affiliated[1].data, of: 'kyiv' } } as DomainEvent];
    const known = given(elsewhere, ['m1', merged('kyiv', 'ukraine')]);
    expect(pointersOf(known, ended('president', '2025'))).toEqual([]);
  });
});

describe('An update', () => {
  it('says what changes', () => {
    expect(pointersOf(given(), { type: 'actor.updated', data: { actor: 'ukraine' } })).toEqual(['/data']);
    expect(pointersOf(given(), { type: 'actor.updated', data: { actor: 'ukraine', name: 'Ukraine' } })).toEqual([]);
  });
});
