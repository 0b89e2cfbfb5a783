import type { ShiftKind } from '../../domain/shift.js';
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
  const marks = [...(facets.length > 0 ? [facets.join(', ')] : []), ...(status === 'standing' ? [] : [status])];
  const ends = [from, to].map((end) => end?.position?.label ?? null);
  const between = SIDE_BY_SIDE.includes(kind) ? ' | ' : ' → ';
  const moved = ends.every((end) => end === null) ? '' : `: ${ends.map((end) => end ?? '–').join(between)}`;
  return `${holdersOf(shift).join(' and ')}${issue ? ` on ${issue.title}` : ''}, ${kind}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}${moved}`;
}

/** What the two statements of a shift are to each other. */
export function sidesOf(shift: ShiftResponse): readonly [string, string] {
  const [one, other] = holdersOf(shift);
  if (one !== undefined && other !== undefined) return [one, other];
  return SIDE_BY_SIDE.includes(shift.kind) ? ['On one side', 'On the other'] : ['Before', 'After'];
}

/** Whose it is; of what lies between two, both, in the order of its statements. */
function holdersOf({ actor, subject, from, to }: ShiftResponse): string[] {
  return subject?.kind === 'counterpart' ? [from?.actor.name ?? actor.name, to?.actor.name ?? subject.actor.name] : [actor.name];
}
