import { describe, expect, it } from '@jest/globals';
import {
  actorAddress,
  conditionsAddress,
  dossierAddress,
  matrixAddress,
  planAddress,
  plansAddress,
  shiftAddress,
  statementAddress,
  statementsAddress,
  worklistAddress,
} from './addresses.js';
import { routeOf } from './route.js';

const follow = (address: string) => {
  const url = new URL(address, 'http://localhost');
  return routeOf(url.pathname, url.search);
};

describe('an address of the page', () => {
  it('leads to what it was made for', () => {
    const filter = { actor: 'russia', kind: 'reversal', status: 'all' } as const;
    expect(follow('/')).toEqual({ page: 'dossiers' });
    expect(follow(dossierAddress('talks', filter))).toEqual({ page: 'dossier', dossier: 'talks', filter });
    expect(follow(actorAddress('talks', 'a b/c'))).toEqual({ page: 'actor', dossier: 'talks', actor: 'a b/c' });
    expect(follow(statementAddress('talks', '1'))).toEqual({ page: 'statement', dossier: 'talks', statement: '1' });
    expect(follow(shiftAddress('talks', '2'))).toEqual({ page: 'shift', dossier: 'talks', shift: '2' });
  });

  it('leads to the lists, each with its own choice', () => {
    const filter = { actor: 'russia', status: 'stalled', overdue: 'true' } as const;
    const search = { q: 'peace & talks', actor: null, issue: 'nato', track: 'line' } as const;
    const days = { asOf: '2024-11-20', compareTo: '2022-03' };
    expect(follow(conditionsAddress('talks', filter))).toEqual({ page: 'conditions', dossier: 'talks', filter });
    expect(follow(statementsAddress('talks', search))).toEqual({ page: 'statements', dossier: 'talks', search });
    expect(follow(matrixAddress('talks', days))).toEqual({ page: 'matrix', dossier: 'talks', days });
    expect(follow(plansAddress('talks'))).toEqual({ page: 'plans', dossier: 'talks' });
    expect(follow(worklistAddress('talks'))).toEqual({ page: 'worklist', dossier: 'talks' });
    const against = 'draft@2';
    expect(follow(planAddress('talks', 'terms', against))).toEqual({
      page: 'plan',
      dossier: 'talks',
      plan: 'terms',
      against,
    });
  });

  it('drops a status or a track that does not exist', () => {
    expect(follow('/dossiers/talks/conditions?status=gone&overdue=no')).toMatchObject({
      filter: { actor: null, status: null, overdue: null },
    });
    expect(follow('/dossiers/talks/statements?track=rumour&q=')).toMatchObject({ search: { track: null, q: null } });
  });

  it('drops a kind or a status of shifts that does not exist', () => {
    expect(follow('/dossiers/talks?kind=nonsense&actor=&status=gone')).toEqual({
      page: 'dossier',
      dossier: 'talks',
      filter: { actor: null, kind: null, status: null },
    });
  });

  it.each([
    '/docs',
    '/v1/dossiers',
    '/dossiers',
    '/dossiers/talks/actors',
    '/dossiers/talks/plots',
    '/dossiers/talks/plans/x/y',
    '/dossiers/talks/worklist/x',
    '/dossiers/%E0%A4%A',
  ])('is unknown when it is %s', (address) => expect(follow(address).page).toBe('unknown'));
});
