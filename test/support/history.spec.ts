import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RESERVED_TYPES } from '../../src/domain/events.js';
import { DATA_DTOS } from '../../src/recording/dto/event-types.js';
import { history } from './history.arbitrary.js';
import { eventsOf, rearranged } from './history.js';

describe('A random history', () => {
  it('has every type of event that callers record, and what follows from plans', () => {
    const drawn = fc.sample(history, { numRuns: 300, seed: 7 }).map((commands) => eventsOf('talks', commands));
    const types = new Set(drawn.flat().map(({ type }) => type));
    expect([...DATA_DTOS.keys()].filter((type) => !types.has(type))).toEqual([]);
    expect(RESERVED_TYPES.filter((type) => types.has(type))).toEqual([]);
    expect(drawn.flat().some(({ causationId }) => causationId !== null)).toBe(true);
  });

  it('is accepted in another order of arrival as well', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(), { minLength: 45, maxLength: 45 }), (commands, ranks) => {
        const other = rearranged(commands, ranks);
        expect(new Set(other)).toEqual(new Set(commands));
        const ids = (events: readonly { id: string }[]): string[] => events.map(({ id }) => id).sort();
        expect(ids(eventsOf('talks', other))).toEqual(ids(eventsOf('talks', commands)));
      }),
      { numRuns: 200 },
    );
  });
});
