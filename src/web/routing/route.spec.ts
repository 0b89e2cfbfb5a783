import { describe, expect, it } from '@jest/globals';
import { actorAddress, dossierAddress, shiftAddress, statementAddress } from './addresses.js';
import { routeOf } from './route.js';

const follow = (address: string) => {
  const url = new URL(address, 'http://localhost');
  return routeOf(url.pathname, url.search);
};

describe('an address of the page', () => {
  it('leads to what it was made for', () => {
    const filter = { actor: 'russia', kind: 'reversal' } as const;
    expect(follow('/')).toEqual({ page: 'dossiers' });
    expect(follow(dossierAddress('talks', filter))).toEqual({ page: 'dossier', dossier: 'talks', filter });
    expect(follow(actorAddress('talks', 'a b/c'))).toEqual({ page: 'actor', dossier: 'talks', actor: 'a b/c' });
    expect(follow(statementAddress('talks', '1'))).toEqual({ page: 'statement', dossier: 'talks', statement: '1' });
    expect(follow(shiftAddress('talks', '2'))).toEqual({ page: 'shift', dossier: 'talks', shift: '2' });
  });

  it('drops a kind of shift that does not exist', () => {
    expect(follow('/dossiers/talks?kind=nonsense&actor=')).toEqual({
      page: 'dossier',
      dossier: 'talks',
      filter: { actor: null, kind: null },
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
