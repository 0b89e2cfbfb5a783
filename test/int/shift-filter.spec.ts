import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { classOf } from '../../src/alerts/alert-class.js';
import { type AlertFilter, matches } from '../../src/alerts/alert-filter.js';
import { ALERT_CLASSES, DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import { BASES, type ShiftKind } from '../../src/domain/shift.js';
import { TRACKS } from '../../src/domain/terms.js';
import { Dossiers } from '../../src/event-log/dossiers.js';
import { ReadModelProjector } from '../../src/projections/read-model-projector.js';
import { ShiftReader } from '../../src/projections/shift.reader.js';
import { StatementReader } from '../../src/projections/statement.reader.js';
import type { ShiftsFilterDto } from '../../src/views/shifts-query.dto.js';
import type { ShiftView } from '../../src/views/shift-view.response.js';
import { ShiftsQuery } from '../../src/views/shifts.query.js';
import { DossierLog, newEvent, requestOf } from '../support/dossier-log.js';
import { suiteDatabase } from '../support/suite-database.js';
import { ACTORS, GROUND, ISSUES, streamOf } from '../support/talks.js';

/** Enough for pages to end in the middle, and for a class to fill less than one reading. */
const SHIFTS = 1_500;
const KINDS: readonly ShiftKind[] = ['reversal', 'softening', 'change', 'divergence', 'anticipated', 'resumption'];
const FACETS = ['concession', 'succession', 'baseline-inferred'];
const GRADES = ['A1', 'A4', 'B2', 'C3', 'D1', 'F6'];
const actor = fc.constantFrom(...ACTORS);
const issue = fc.constantFrom(...Object.keys(ISSUES));

/** A row of `shift` as the projections may write it. */
const row = fc
  .record({
    actor,
    counterpart: fc.option(actor),
    issue: fc.option(issue, { freq: 5 }),
    track: fc.option(fc.constantFrom(...TRACKS), { freq: 5 }),
    kind: fc.constantFrom(...KINDS),
    facets: fc.uniqueArray(fc.constantFrom(...FACETS), { maxLength: 2 }),
    magnitude: fc.option(fc.constantFrom(0, 5, 19.5, 20, 60, 100)),
    grade: fc.option(fc.constantFrom(...GRADES)),
    basis: fc.constantFrom(...BASES),
    retroactive: fc.boolean(),
    provisional: fc.boolean(),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ counterpart, basis, day, ...rest }) => ({
    ...rest,
    shift_id: randomUUID(),
    subject: rest.kind === 'divergence' && counterpart !== null ? { kind: 'counterpart', actor: counterpart } : null,
    direction: null,
    rule: basis === 'asserted' ? null : '4',
    is_computed: basis !== 'asserted',
    asserted: basis === 'computed' ? null : [{ from: [], to: [], sources: [{ outlet: 'Desk', title: 'Notes', grade: 'C3' }] }],
    denials: [],
    explanation: 'drawn',
    dated_at: `2025-01-${String(day).padStart(2, '0')}T00:00:00Z`,
    version: 1,
    sequence: 1,
    detected_at: '2025-02-01T00:00:00Z',
  }));

const some = <Value>(...values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

const filter: fc.Arbitrary<AlertFilter> = fc.record(
  {
    actors: some<string>(...ACTORS, 'nobody'),
    issues: some(...Object.keys(ISSUES)),
    kinds: some(...KINDS),
    facets: some(...FACETS),
    tracks: some(...TRACKS),
    minMagnitude: fc.constantFrom(0, 0.5, 20, 100),
    minGrade: fc.constantFrom('A1', 'B2', 'C3', 'F6'),
    basis: fc.constantFrom(...BASES),
    includeSuccession: fc.boolean(),
    skipRetroactive: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** The same wishes as the address of a list or a feed says them. */
function asQuery({ actors, issues, kinds, facets, tracks, ...rest }: AlertFilter): ShiftsFilterDto {
  return {
    ...rest,
    ...(actors && { actor: actors }),
    ...(issues && { issue: issues }),
    ...(kinds && { kind: kinds }),
    ...(facets && { facet: facets }),
    ...(tracks && { track: tracks }),
    status: 'standing',
  };
}

describe('Lists and feeds of shifts, filtered as an endpoint would be', () => {
  const suite = suiteDatabase();
  let shifts: ShiftsQuery;
  let slug: string;
  let all: ShiftView[];

  beforeAll(async () => {
    const { dataSource } = suite;
    const log = await DossierLog.open(dataSource);
    await log.append(requestOf(...GROUND.map((fact) => newEvent(fact, streamOf(fact)))));
    const rows = fc.sample(row, SHIFTS).map((each) => ({ ...each, dossier_id: log.dossier.dossierId }));
    await dataSource.query('insert into shift select * from jsonb_populate_recordset(null::shift, $1)', [JSON.stringify(rows)]);
    const reader = new ShiftReader(dataSource, new StatementReader(dataSource));
    shifts = new ShiftsQuery(dataSource, new Dossiers(dataSource, new ReadModelProjector()), reader);
    slug = log.dossier.slug;
    all = await pages({});
    expect(all).toHaveLength(SHIFTS);
  });

  async function pages(asked: AlertFilter & Pick<ShiftsFilterDto, 'alertClass'>, limit = 500): Promise<ShiftView[]> {
    const found: ShiftView[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query = { ...asQuery(asked), limit, ...(cursor === '' ? {} : { cursor }) };
      const { items, next }: { items: ShiftView[]; next: string | null } = await shifts.page(slug, query);
      found.push(...items);
      cursor = next;
    }
    return found;
  }

  const ids = (views: readonly ShiftView[]): string[] => views.map(({ id }) => id);

  it('hold what the filter of an endpoint lets through, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async (asked) => {
        expect(ids(await pages(asked))).toEqual(ids(all.filter((shift) => matches(asked, shift))));
      }),
      { numRuns: 150 },
    );
  });

  it.each(ALERT_CLASSES)('hold what is of class “%s”, page by page and in the feed', async (alertClass) => {
    const expected = all.filter((shift) => classOf(shift, DEFAULT_SETTINGS) === alertClass);
    expect(expected.length).toBeGreaterThan(10);
    expect(ids(await pages({ alertClass }, 7))).toEqual(ids(expected));
    const newest = await shifts.newest(slug, { ...asQuery({}), alertClass }, SHIFTS);
    expect(ids(newest).sort()).toEqual(ids(expected).sort());
    expect(await shifts.newest(slug, { ...asQuery({}), alertClass }, 10)).toEqual(newest.slice(0, 10));
  });
});
