import { describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { DomainError, type Fault } from '../../domain/errors.js';
import { validationPipe } from '../../http/validation.pipe.js';
import { CreateEndpointDto, PatchEndpointDto } from './endpoint.dto.js';

const URL = 'https://hooks.example/desk';

/** What the service says to such a body: its faults, none if it is taken. */
async function faultsIn(body: unknown, metatype: new () => object = CreateEndpointDto): Promise<readonly Fault[]> {
  try {
    await validationPipe().transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.faults;
  }
}

const EVERY_OPTION = {
  rateLimit: 60,
  maxInFlight: 20,
  payload: 'thin',
  format: 'slack',
  delivery: 'weekly',
  timeZone: 'Europe/Kyiv',
  settings: {
    notableMagnitude: 0,
    trustedGrade: 'B2',
    foldWithin: 0,
    digestsBatches: false,
    alertClasses: { drift: 'digest', silence: 'off' },
  },
};

const setting = (settings: unknown): object => ({ url: URL, settings });
const filtering = (filter: unknown): object => ({ url: URL, filter });

describe('A wish for an endpoint', () => {
  it('is taken with all it may hold, and with a URL alone', async () => {
    const filter = {
      actors: ['ukraine'],
      issues: ['negotiations'],
      kinds: ['reversal'],
      tracks: ['line'],
      minMagnitude: 0,
      facets: ['concession'],
      minGrade: 'C3',
      basis: 'both',
      includeSuccession: true,
      skipRetroactive: false,
    };
    const events = ['shift.detected', 'shift.digest', 'condition.resolved', 'position.stated'];
    expect(
      await faultsIn({ url: URL, description: null, events, filter, headers: { 'X-Desk': 'a' }, enabled: false }),
    ).toEqual([]);
    expect(await faultsIn({ url: URL, ...EVERY_OPTION, signature: 'ed25519' })).toEqual([]);
    expect(await faultsIn({ url: URL })).toEqual([]);
    expect(await faultsIn({ ...EVERY_OPTION, rateLimit: null }, PatchEndpointDto)).toEqual([]);
    expect(await faultsIn({}, PatchEndpointDto)).toEqual([]);
  });

  it.each([
    ['/url', { url: 5 }, 'url is an http(s) address of at most 2048 characters.'],
    [
      '/url',
      { url: `https://a.example/${'x'.repeat(2_048)}` },
      'url is an http(s) address of at most 2048 characters.',
    ],
    ['/url', {}, 'Missing: url is an http(s) address of at most 2048 characters.'],
    [
      '/description',
      { url: URL, description: 'x'.repeat(501) },
      'description is a text of at most 500 characters, or null.',
    ],
    ['/enabled', { url: URL, enabled: 'yes' }, 'enabled is true or false.'],
    ['/filter/minMagnitude', filtering({ minMagnitude: '5' }), 'minMagnitude is a number from 0 to 100.'],
    ['/filter/minMagnitude', filtering({ minMagnitude: 101 }), 'minMagnitude is a number from 0 to 100.'],
    ['/filter/minGrade', filtering({ minGrade: 'C' }), 'minGrade is an Admiralty grade from A1 to F6.'],
    ['/filter/basis', filtering({ basis: ['both'] }), 'basis is one of computed, asserted, both.'],
    ['/filter/includeSuccession', filtering({ includeSuccession: 'no' }), 'includeSuccession is true or false.'],
    ['/filter/skipRetroactive', filtering({ skipRetroactive: 1 }), 'skipRetroactive is true or false.'],
    ['/rateLimit', { url: URL, rateLimit: 0 }, 'rateLimit is attempts a minute, 1 to 6000, or null.'],
    ['/rateLimit', { url: URL, rateLimit: 1.5 }, 'rateLimit is attempts a minute, 1 to 6000, or null.'],
    ['/maxInFlight', { url: URL, maxInFlight: 21 }, 'maxInFlight is a whole number from 1 to 20.'],
    ['/payload', { url: URL, payload: ['full'] }, 'payload is one of full, thin.'],
    ['/format', { url: URL, format: 'teams' }, 'format is one of standard, slack.'],
    ['/signature', { url: URL, signature: 'rsa' }, 'signature is one of hmac, ed25519.'],
    ['/delivery', { url: URL, delivery: 'hourly' }, 'delivery is one of immediate, daily, weekly.'],
    ['/timeZone', { url: URL, timeZone: 2 }, 'timeZone is the IANA name of a time zone, e.g. Europe/Kyiv.'],
    ['/settings/notableMagnitude', setting({ notableMagnitude: 101 }), 'notableMagnitude is a number from 0 to 100.'],
    ['/settings/trustedGrade', setting({ trustedGrade: 'G1' }), 'trustedGrade is an Admiralty grade from A1 to F6.'],
    ['/settings/foldWithin', setting({ foldWithin: -1 }), 'foldWithin is a whole number of days, 0 to 36500.'],
    ['/settings/digestsBatches', setting({ digestsBatches: 0 }), 'digestsBatches is true or false.'],
    ['/settings/staleAfter', setting({ staleAfter: 3 }), 'There is no field “staleAfter” here.'],
    ['/filter/weight', filtering({ weight: 1 }), 'There is no field “weight” here.'],
  ])('is told of a fault at %s once, in words: %j', async (pointer, body, detail) => {
    expect(await faultsIn(body)).toEqual([{ pointer, detail }]);
  });

  it.each([[[]], ['shift.detected'], [['shift.detected', 'shift.detected']], [['shift.moved']], [[null]]])(
    'names one or more types of alert, each once, and not %j',
    async (events) => {
      const detail =
        'events is a list of one or more types of alert, each once: ' +
        'shift.detected, shift.revised, shift.withdrawn, shift.reviewed, shift.digest, condition.resolved, ' +
        'position.stated, endpoint.failing, endpoint.disabled, endpoint.recovered.';
      expect(await faultsIn({ url: URL, events })).toEqual([{ pointer: '/events', detail }]);
    },
  );

  it.each([[[]], [{ flip: 'alert' }], [{ drift: 'loud' }], [{ drift: ['off'] }], ['off'], [null]])(
    'says a class of each kind that it names, and not %j',
    async (alertClasses) => {
      const faults = await faultsIn(setting({ alertClasses }));
      expect(faults).toEqual([
        {
          pointer: '/settings/alertClasses',
          detail: expect.stringMatching(/^alertClasses says of kinds of shift alert, digest, off: .* the kinds are /),
        },
      ]);
    },
  );

  it('keeps its signature when it is changed: rotating the secret is what changes that', async () => {
    expect(await faultsIn({ signature: 'ed25519' }, PatchEndpointDto)).toEqual([
      { pointer: '/signature', detail: 'There is no field “signature” here.' },
    ]);
  });

  it.each([[[]], ['line'], [['line', 'line']], [['side']], [[['line']]]])(
    'names one or more tracks, each once, and not %j',
    async (tracks) => {
      const detail = 'tracks is a list of one or more tracks, each once: line, conduct, reported, leaked, inferred.';
      expect(await faultsIn(filtering({ tracks }))).toEqual([{ pointer: '/filter/tracks', detail }]);
    },
  );

  it.each([
    [[]],
    ['ukraine'],
    [['ukraine', 'ukraine']],
    [[5]],
    [['x'.repeat(101)]],
    [Array.from({ length: 201 }, (_, index) => `a-${index}`)],
  ])('names one or more slugs, each once, and not %j', async (slugs) => {
    expect(await faultsIn(filtering({ actors: slugs, issues: slugs, facets: slugs }))).toEqual([
      { pointer: '/filter/actors', detail: 'actors is a list of 1 to 200 slugs, each once.' },
      { pointer: '/filter/issues', detail: 'issues is a list of 1 to 200 slugs, each once.' },
      { pointer: '/filter/facets', detail: 'facets is a list of 1 to 200 codes, each once.' },
    ]);
  });

  it.each([[[]], [[{}]], ['line'], [5], [null]])(
    'has an object for a filter and for headers, and not %j',
    async (value) => {
      for (const dto of [CreateEndpointDto, PatchEndpointDto]) {
        expect(await faultsIn({ url: URL, filter: value }, dto)).toEqual([
          {
            pointer: '/filter',
            detail:
              'filter is an object of actors, issues, kinds, facets, tracks, minMagnitude, minGrade, basis, ' +
              'includeSuccession and skipRetroactive.',
          },
        ]);
        expect(await faultsIn({ url: URL, headers: value }, dto)).toEqual([
          { pointer: '/headers', detail: 'headers must be an object of header names and values.' },
        ]);
      }
    },
  );

  it('takes null for a description and a rate limit, and for nothing else', async () => {
    const nothing = { url: null, description: null, events: null, filter: null, headers: null, enabled: null };
    const places = ['/url', '/events', '/filter', '/headers', '/enabled'];
    const options = Object.keys(EVERY_OPTION).filter((name) => name !== 'rateLimit');
    const noOptions = Object.fromEntries(options.map((name) => [name, null]));
    places.push(...options.map((name) => `/${name}`));
    for (const dto of [CreateEndpointDto, PatchEndpointDto]) {
      expect((await faultsIn({ ...nothing, ...noOptions }, dto)).map(({ pointer }) => pointer).sort()).toEqual(places.sort());
    }
    const fields = ['actors', 'issues', 'kinds', 'facets', 'tracks', 'minMagnitude', 'minGrade', 'basis'];
    fields.push('includeSuccession', 'skipRetroactive');
    const inFilter = await faultsIn(filtering(Object.fromEntries(fields.map((name) => [name, null]))));
    expect(inFilter.map(({ pointer }) => pointer).sort()).toEqual(fields.map((name) => `/filter/${name}`).sort());
  });

  it.each([[[]], [[{ url: URL }]], ['https://hooks.example/desk']])('is an object, and not %j', async (body) => {
    for (const dto of [CreateEndpointDto, PatchEndpointDto]) expect(await faultsIn(body, dto)).not.toEqual([]);
  });
});
