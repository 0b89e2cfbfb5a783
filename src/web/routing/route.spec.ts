import { describe, expect, it } from '@jest/globals';
import { actorAddress, dossierAddress, shiftAddress, statementAddress } from './addresses.js';
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
    '/dossiers/talks/plans/x',
    '/dossiers/%E0%A4%A',
  ])('is unknown when it is %s', (address) => expect(follow(address).page).toBe('unknown'));
});
