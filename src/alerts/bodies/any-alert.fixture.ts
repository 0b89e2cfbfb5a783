import fc from 'fast-check';
import { SHIFT_KINDS } from '../../domain/shift.js';
import { TRACKS } from '../../domain/terms.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import { aShift } from '../a-shift.fixture.js';
import { aSource, aStatement } from './a-statement.fixture.js';
import type { AlertContent, DigestAlert, ShiftAlert } from './alert-content.js';
import { aCondition, aDenial, aRecordedStatement, aResolution } from './recorded.fixture.js';

const SHIFT_TYPES = ['shift.detected', 'shift.revised', 'shift.withdrawn', 'shift.reviewed'] as const;
const ENDPOINT_TYPES = ['endpoint.failing', 'endpoint.disabled', 'endpoint.recovered'] as const;

/** What people write, and what would be a command, a mention or a link in a chat. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('<!channel>', '<@U0123>', '&amp;', '@all', '[here](https://evil.example)', '*', '`', '\n', '\u2028'),
  fc.constantFrom('👩‍👩‍👧', 'ї', '和'),
);
const text = fc
  .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom(1, 1, 1, 40, 400))
  .map(([pieces, times]) => pieces.join('').repeat(times));

const source = fc
  .record({ outlet: text, title: text, url: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: null }) })
  .map(aSource);
const side = fc.option(
  fc
    .record({
      id: fc.uuid(),
      summary: text,
      quote: fc.option(text, { nil: null }),
      track: fc.constantFrom(...TRACKS),
      sources: fc.array(source, { maxLength: 5 }),
      label: text,
      disputed: fc.boolean(),
    })
    .map(({ label, ...said }) => aStatement({ ...said, position: { code: 'dialogue', label, value: 80 } })),
  { nil: null, freq: 5 },
);
const shift: fc.Arbitrary<ShiftResponse> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...SHIFT_KINDS),
    from: side,
    to: side,
    caveat: fc.option(text, { nil: null }),
    explanation: text,
    title: text,
    name: text,
    sources: fc.array(source, { maxLength: 5 }),
  })
  .map(({ title, name, ...found }) =>
    aShift({
      ...found,
      issue: { slug: 'negotiations', title },
      actor: { slug: 'ukraine', name, kind: 'state' },
    }),
  );
const shifts = fc
  .tuple(fc.array(shift, { maxLength: 6 }), fc.constantFrom(1, 1, 40))
  .map(([few, times]) => Array.from({ length: times }, () => few).flat());

const told = { dossier: fc.constant('talks'), timestamp: fc.constant('2026-03-01T12:00:00.000Z') };
const type = fc.constantFrom(...SHIFT_TYPES);

const digest: fc.Arbitrary<DigestAlert> = fc.record({
  ...told,
  about: fc.constant('digest'),
  batch: fc.option(fc.uuid(), { nil: null }),
  rhythm: fc.constantFrom('daily', 'weekly', null),
  shifts,
  corrections: fc.array(fc.record({ type, shift }), { maxLength: 30 }),
  conditions: fc.array(
    fc.tuple(text, text).map(([note, said]) => ({ resolution: aResolution(note), condition: aCondition(said) })),
    { maxLength: 4 },
  ),
  denials: fc.array(text.map(aDenial), { maxLength: 4 }),
  statements: fc.array(text.map(aRecordedStatement), { maxLength: 30 }),
});

export const anyShiftAlert: fc.Arbitrary<ShiftAlert> = fc.record({
  ...told,
  about: fc.constant('shift'),
  type,
  shift,
  folded: shifts,
  isReplayed: fc.boolean(),
});

/** Anything that can be told, of any length. */
export const anyAlert: fc.Arbitrary<AlertContent> = fc.oneof(
  { weight: 4, arbitrary: anyShiftAlert },
  { weight: 3, arbitrary: digest },
  fc.record({ ...told, about: fc.constant('redacted-shift'), type, event: fc.uuid(), shift: fc.uuid() }),
  fc.record({
    ...told,
    about: fc.constant('statement'),
    event: text.map(aRecordedStatement),
    isReplayed: fc.boolean(),
  }),
  fc.record({
    ...told,
    about: fc.constant('condition'),
    event: text.map(aResolution),
    condition: text.map(aCondition),
  }),
  fc.record({
    ...told,
    about: fc.constant('endpoint'),
    type: fc.constantFrom(...ENDPOINT_TYPES),
    endpoint: fc.uuid(),
    description: fc.option(text.map((long) => [...long].slice(0, 250).join('')), { nil: null }),
    host: fc.domain(),
    failures: fc.nat(),
    failingSince: fc.constantFrom('2026-02-01T00:00:00.000Z', null),
    failure: fc.option(text, { nil: null }),
  }),
  fc.record({ ...told, about: fc.constant('ping'), endpoint: fc.uuid() }),
);
