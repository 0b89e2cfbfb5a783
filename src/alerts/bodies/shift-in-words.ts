import type { ShiftKind } from '../../domain/shift.js';
import type { Track } from '../../domain/terms.js';
import type { ShiftResponse } from '../../projections/shift.response.js';

/** Kinds whose statements stand side by side: neither took the place of the other. */
const SIDE_BY_SIDE: readonly ShiftKind[] = [
  'contradiction',
  'say-do-gap',
  'public-private-gap',
  'dissent',
  'inconsistency',
  'convergence',
  'divergence',
];

/** Who moved, on what, how, and from where to where, in one line of plain text. */
export function shiftTitle(shift: ShiftResponse): string {
  const { issue, kind, facets, status, from, to } = shift;
  const marks = [facets.join(', '), status === 'standing' ? '' : status].filter((mark) => mark !== '').join('; ');
  const ends = [from, to].map((end) => end?.position?.label ?? null);
  const between = SIDE_BY_SIDE.includes(kind) ? ' | ' : ' → ';
  const moved = ends.every((end) => end === null) ? '' : `: ${ends.map((end) => end ?? '–').join(between)}`;
  const about = issue ? ` on ${issue.title}` : '';
  return `${holdersOf(shift).join(' and ')}${about}, ${kind}${marks === '' ? '' : ` (${marks})`}${moved}`;
}

/** What kind of shift it is, whose, and on what: a headline. */
export function shiftName(shift: ShiftResponse): string {
  const { kind, issue } = shift;
  const about = issue === null ? '' : ` on ${issue.title}`;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${holdersOf(shift).join(' and ')}${about}`;
}

/** What the two statements of a shift are to each other. */
export function sidesOf(shift: ShiftResponse): readonly [string, string] {
  const [one, other] = holdersOf(shift);
  if (one !== undefined && other !== undefined) return [one, other];
  return SIDE_BY_SIDE.includes(shift.kind) ? ['On one side', 'On the other'] : ['Before', 'After'];
}

/** How far it went, and all that a reader weighs it by. */
export function marksOf(shift: ShiftResponse): string[] {
  const { magnitude, direction, track, basis, grade, provisional, disputed, retroactive, dated } = shift;
  return [
    ...(magnitude === null || magnitude === 0 ? [] : [`${magnitude} points ${direction ?? ''}`.trimEnd()]),
    ...subjectOf(shift),
    ...(track === null ? [] : [isUnconfirmed(track) ? `${track}, unconfirmed` : track]),
    basis,
    grade === null ? 'not graded' : `grade ${grade}`,
    ...(dated === null ? [] : [`due ${dated}`]),
    ...(provisional ? ['provisional: a side is disputed'] : []),
    ...(disputed ? ['disputed'] : []),
    ...(retroactive ? ['retroactive: said long before it was recorded'] : []),
  ];
}

/** Neither word nor deed of the actor's own. */
export function isUnconfirmed(track: Track): boolean {
  return track !== 'line' && track !== 'conduct';
}

function subjectOf({ subject }: ShiftResponse): string[] {
  switch (subject?.kind) {
    case 'demand': {
      const { demand, earlier, later } = subject;
      const versions = [earlier, later].map(({ plan, version }) => `${plan} version ${version}`);
      return [`demand ${demand}, ${versions.join(' → ')}`];
    }
    case 'condition':
      return [`condition ${subject.condition} towards ${subject.addressee.name}`];
    case 'office':
      return [`${subject.speaker.name}, ${subject.role} from ${subject.effective}`];
    case 'counterpart':
    case undefined:
      return [];
  }
}

/** Whose it is; of what lies between two, both, in the order of its statements. */
function holdersOf({ actor, subject, from, to }: ShiftResponse): string[] {
  if (subject?.kind !== 'counterpart') return [actor.name];
  return [from?.actor.name ?? actor.name, to?.actor.name ?? subject.actor.name];
}
