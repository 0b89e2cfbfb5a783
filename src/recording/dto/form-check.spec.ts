import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { readFileSync } from 'node:fs';
import { plainData } from '../plain-data.js';
import { DATA_DTOS } from './event-types.js';
import { EventDto } from './event.dto.js';
import { formCheckOf } from './form-check.js';

interface Sample {
  readonly type: Parameters<(typeof DATA_DTOS)['get']>[0];
  readonly data: Record<string, unknown>;
}

const SAMPLE = new URL('../../../fixtures/ukraine-peace-talks/events.ndjson', import.meta.url);
const EVENTS = readFileSync(SAMPLE, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Sample);
const STRICT = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true } as const;

/** What class-validator and class-transformer make of it: the data to be kept, or null. */
function slowly(dto: new () => object, data: object): unknown {
  const instance = plainToInstance(dto, data);
  return validateSync(instance, STRICT).length === 0 ? plainData(instance) : null;
}

/** The data with something wrong, or odd, at each place of it in turn. */
function* damaged(value: unknown): Generator<unknown> {
  yield* [null, 7, -1, '', 'x'.repeat(6_000), 'A B', {}, [], [null], true];
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) for (const other of damaged(each)) yield value.with(index, other);
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, unheardOf: 1 };
    for (const [key, each] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
      for (const other of damaged(each)) yield { ...value, [key]: other };
    }
  } else if (typeof value === 'string') yield value.toUpperCase();
}

describe('The short check of an event’s form', () => {
  it('says yes to every statement of the sample, so that the long way is for faulty lines alone', () => {
    const statements = EVENTS.filter(({ type }) => type === 'position.stated');
    const dto = DATA_DTOS.get('position.stated');
    expect(statements.length).toBeGreaterThan(100);
    expect(statements.filter(({ data }) => !dto || !formCheckOf(dto)(data))).toEqual([]);
    expect(EVENTS.filter((event) => !formCheckOf(EventDto)(event))).toEqual([]);
  });

  it('never says yes where class-validator finds a fault or class-transformer changes a word', () => {
    const seen = new Set<string>();
    let [checked, passed] = [0, 0];
    for (const { type, data } of EVENTS) {
      const dto = DATA_DTOS.get(type);
      // One event of each type and set of fields: the others are alike.
      const kind = `${type} ${Object.keys(data).sort().join()}`;
      if (!dto || seen.has(kind)) continue;
      seen.add(kind);
      for (const other of damaged(data)) {
        checked += 1;
        if (typeof other !== 'object' || other === null || Array.isArray(other) || !formCheckOf(dto)(other)) continue;
        passed += 1;
        expect({ type, other, kept: slowly(dto, other) }).toEqual({ type, other, kept: other });
      }
    }
    expect(checked).toBeGreaterThan(1_000);
    expect(passed).toBeGreaterThan(100);
  });
});
