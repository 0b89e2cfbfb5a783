import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemResponse } from '../../src/http/problem.response.js';
import type { DistancesResponse } from '../../src/views/distances.response.js';
import type { MatrixCellResponse, MatrixResponse } from '../../src/views/matrix.response.js';
import type { TallyResponse } from '../../src/views/tally.response.js';
import { recordTalks, type TalkIds } from '../support/recorded-talks.js';
import { suiteService } from '../support/suite-service.js';
import { position } from '../support/talks.js';

const D = '/v1/dossiers/talks';

describe('Side by side', () => {
  const suite = suiteService();
  let ids: TalkIds;

  beforeAll(async () => {
    ids = await recordTalks(suite.api, 'talks');
  });

  const matrix = async (query = ''): Promise<MatrixResponse> => (await suite.api.get<MatrixResponse>(`${D}/matrix?${query}`)).body;
  const cellOf = ({ rows, issues }: MatrixResponse, actor: string, issue: string): MatrixCellResponse | undefined =>
    rows.find((row) => row.actor.slug === actor)?.cells[issues.findIndex(({ slug }) => slug === issue)];

  it('the matrix shows each headline, and leaves what is unknown empty', async () => {
    const shown = await matrix();
    expect(shown.rows.map(({ actor }) => actor.slug)).toEqual(['germany', 'russia', 'ukraine']);
    expect(shown.issues.map(({ slug }) => slug)).toEqual(['formats', 'negotiations', 'territories']);
    expect(shown.compareTo).toBeNull();
    expect(cellOf(shown, 'ukraine', 'negotiations')).toEqual({
      now: {
        ...{ track: 'line', unconfirmed: false, disputed: false, stale: true },
        position: { code: 'dialogue', label: 'dialogue', value: 90 },
        ...{ since: '2024-07-15', statement: ids.open, certain: true },
      },
      then: null,
      moved: null,
    });
    expect(cellOf(shown, 'germany', 'formats')?.now?.statement).toBe(ids.joint);
    expect(cellOf(shown, 'russia', 'negotiations')).toEqual({ now: null, then: null, moved: null });
  });

  it('the matrix as of today is the same whether it reads the projected rows or the log', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await matrix(`asOf=${today}`)).toEqual(await matrix());
  });

  it('the matrix says what moved since an earlier date', async () => {
    const shown = await matrix('asOf=2024-12-31&compareTo=2022-09-30');
    expect(shown).toMatchObject({ asOf: '2024-12-31', compareTo: '2022-09-30' });
    const moved = shown.rows.map(({ actor, cells }) => [actor.slug, ...cells.map((cell) => cell.moved)]);
    expect(moved).toEqual([
      ['germany', 'appeared', 'appeared', null],
      ['russia', null, null, 'softening'],
      ['ukraine', 'appeared', 'appeared', 'softening'],
    ]);
    expect(cellOf(shown, 'russia', 'territories')).toMatchObject({
      now: { position: { code: 'shared' }, since: '2024-11-01' },
      then: { position: { code: 'recognised' }, since: '2022-09-01' },
    });
    const reversed = cellOf(await matrix('asOf=2024-12-31&compareTo=2023-12-31'), 'ukraine', 'negotiations');
    expect(reversed).toMatchObject({ then: { position: { code: 'ruled-out-by-law' } }, moved: 'reversal' });
  });

  it('the matrix takes the three times', async () => {
    const before = await matrix('knownAt=1');
    expect(before).toMatchObject({ rows: [], issues: [], knownAt: { sequence: 1 } });
    const unconfirmed = cellOf(await matrix('asOf=2022-10-03&disclosedBy=2022-10-03'), 'ukraine', 'negotiations');
    expect(unconfirmed).toMatchObject({ now: null });
  });

  it('the matrix draws up only what is asked for, in any order', async () => {
    const shown = await matrix('actors=ukraine,russia&issues=territories,%20formats');
    expect(shown.rows.map(({ actor }) => actor.slug)).toEqual(['russia', 'ukraine']);
    expect(shown.issues.map(({ slug }) => slug)).toEqual(['formats', 'territories']);
  });

  it('distances are told as steps over stated time, from where both have a line', async () => {
    const { body } = await suite.api.get<DistancesResponse>(`${D}/distances?actors=ukraine,russia&issue=territories&asOf=2024-11-30`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]?.actors.map(({ slug }) => slug)).toEqual(['russia', 'ukraine']);
    expect(body.items[0]?.steps.map(({ since, days, distance }) => [since, days, distance])).toEqual([
      ['2022-09-02', 760, 100],
      ['2024-10-01', 31, 60],
      ['2024-11-01', 30, 20],
    ]);
    expect(body.items[0]?.steps[2]?.sides).toMatchObject([
      { statement: ids.shared, position: { code: 'shared' } },
      { statement: ids.frozen, position: { code: 'frozen' } },
    ]);
  });

  it('distances of several actors come in pairs, on every issue they share', async () => {
    const { body } = await suite.api.get<DistancesResponse>(`${D}/distances?actors=ukraine,russia,germany`);
    expect(body.items.map(({ issue, actors }) => [issue.slug, ...actors.map(({ slug }) => slug)])).toEqual([
      ['formats', 'germany', 'ukraine'],
      ['negotiations', 'germany', 'ukraine'],
      ['territories', 'russia', 'ukraine'],
    ]);
    expect(body.items[0]?.steps.map(({ distance }) => distance)).toEqual([null]);
  });

  it('the tally counts first positions, reaffirmations and shifts', async () => {
    const { body } = await suite.api.get<TallyResponse>(`${D}/tally`);
    expect(body).toMatchObject({
      firstPositions: 7,
      reaffirmations: 0,
      undetermined: 0,
      shifts: { reversal: 2, softening: 2 },
      asserted: { resumption: 1 },
    });
    expect((await suite.api.get(`${D}/tally?asOf=2024`)).status).toBe(422);
  });

  it.each([
    ['matrix?actors=', ['/actors']],
    ['matrix?actors=ukraine,nobody,noone', ['/actors', '/actors']],
    ['matrix?issues=weather', ['/issues']],
    [`matrix?issues=${Array.from({ length: 201 }, (_, n) => `issue-${n}`).join(',')}`, ['/issues']],
    ['matrix?asOf=2024-01&compareTo=2024-05', ['/compareTo']],
    ['matrix?compareTo=..', ['/compareTo']],
    ['distances', ['/actors']],
    ['distances?actors=ukraine', ['/actors']],
    ['distances?actors=ukraine,nobody', ['/actors']],
    ['distances?actors=ukraine,russia&asOf=never', ['/asOf']],
  ])('%.60s is refused', async (path, pointers) => {
    const { status, body } = await suite.api.get<ProblemResponse>(`${D}/${path}`);
    expect([status, body.errors?.map((error) => error.pointer)]).toEqual([422, pointers]);
  });

  it('an unknown dossier or issue is not found', async () => {
    expect(await suite.api.get('/v1/dossiers/none/matrix')).toMatchObject({ status: 404, body: { code: 'dossier-not-found' } });
    expect(await suite.api.get(`${D}/distances?actors=ukraine,russia&issue=weather`)).toMatchObject({ status: 404, body: { code: 'issue-not-found' } });
  });

  it('the matrix does not run ahead of today with what is dated ahead of it', async () => {
    const ahead = position('recognised', '2999-01-01', { actor: 'russia', issue: 'territories' });
    expect((await suite.api.post(`${D}/events`, { type: 'position.stated', data: ahead })).status).toBe(201);
    const shown = await matrix();
    expect(cellOf(shown, 'russia', 'territories')).toMatchObject({ now: { statement: ids.shared } });
    expect(cellOf(await matrix('asOf=2999-01-01'), 'russia', 'territories')).toMatchObject({ now: { position: { code: 'recognised' } } });
  });
});
