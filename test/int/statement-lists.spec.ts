import { beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '../../src/database/queries.js';
import { statementsPage } from '../../src/views/statements.sql.js';
import { suiteDatabase } from '../support/suite-database.js';

/** The size of the largest real import: votes of 199 states on 68 questions, and a few that others speak or join. */
const ROWS = 84_000;

/** Everything open, in the order of the query's parameters. */
const OPEN = [1, Number.MAX_SAFE_INTEGER, ...Array<null>(11).fill(null), 'standing', null, null, 51] as const;

/** The parameters of `statementsPage` that a wish sets, by their numbers in the query. */
function asked(wishes: Readonly<Record<number, unknown>>): unknown[] {
  return OPEN.map((value, n) => wishes[n + 1] ?? value);
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

describe('A list of 84,000 statements', () => {
  const database = suiteDatabase();

  beforeAll(async () => {
    await database.dataSource.query(FILL, [ROWS]);
    await database.dataSource.query('vacuum analyze statement');
  });

  async function planOf(parameters: readonly unknown[]): Promise<PlanNode[]> {
    const sql = `explain (format json) ${statementsPage('desc')}`;
    const [row] = await rowsOf<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(database.dataSource, sql, parameters);
    const nodesIn = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesIn)];
    return row ? nodesIn(row['QUERY PLAN'][0].Plan) : [];
  }

  it.each([
    ['everything, the newest first', {}, ['statement_stated']],
    ['the page after another', { 15: '1990-01-01T00:00:00.000Z', 16: '00000000-0000-4000-8000-000000000000' }, ['statement_stated']],
    ['a word', { 3: 'word77' }, ['statement_words']],
    ['an actor', { 4: 'state-7' }, ['statement_pkey', 'statement_actor', 'statement_joint']],
    ['a speaker', { 5: 'speaker-7' }, ['statement_pkey', 'statement_speaker', 'statement_actor']],
    ['a year', { 9: '1980-01-01T00:00:00.000Z', 10: '1980-12-31T23:59:59.999Z' }, ['statement_stated']],
  ])('reads %s by an index', async (_, wishes, indexes) => {
    const nodes = await planOf(asked(wishes));
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    expect(new Set(nodes.flatMap((node) => node['Index Name'] ?? []))).toEqual(new Set(indexes));
  });

  it('reads an issue by an index, whichever is cheaper', async () => {
    const nodes = await planOf(asked({ 6: 'question-11' }));
    expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    expect(nodes.flatMap((node) => node['Index Name'] ?? []).every((name) => ['statement_issue', 'statement_stated'].includes(name))).toBe(true);
  });
});

const FILL = `
insert into statement (dossier_id, statement_id, sequence, recorded_at, version, issue, position, stated_from, stated_to,
                       data, from_sequence, actor)
select 1, gen_random_uuid(), n, now(), 1, 'question-' || n % 68, 'yes', said, said, data, n, data->>'actor'
  from generate_series(1, $1::integer) as n
 cross join lateral (select '1946-01-01T00:00:00Z'::timestamptz + n / 3 * interval '1 day' as said,
                            jsonb_strip_nulls(jsonb_build_object(
                              'actor', 'state-' || n % 199, 'modality', 'enacted', 'deed', 'decision',
                              'summary', 'Votes yes on word' || n % 5000,
                              'jointWith', case when n % 400 = 0 then jsonb_build_array('state-' || n % 197) end,
                              'speaker', case when n % 300 = 0 then 'speaker-' || n % 11 end,
                              'sources', jsonb_build_array(jsonb_build_object('outlet', 'Roll call', 'title', 'Vote')))) as data) as d`;
