import type { Shift } from '../api/shapes.js';

type TwoSided = Pick<Shift, 'kind' | 'track' | 'from' | 'to'>;

/** What a line is held against, by the track that the gap names. */
function privateSide({ track }: TwoSided): string {
  switch (track) {
    case 'reported':
      return 'By report';
    case 'leaked':
      return 'In a leak';
    default:
      return 'In private';
  }
}

/** What the two statements are to each other: gaps set them against each other, most follow in time. */
export function sideNames(shift: TwoSided): readonly [string, string] {
  switch (shift.kind) {
    case 'say-do-gap':
      return ['Words', 'Deeds'];
    case 'public-private-gap':
      return ['In public', privateSide(shift)];
    case 'contradiction':
    case 'inconsistency':
      return ['On one side', 'On the other'];
    case 'convergence':
    case 'divergence':
      return [shift.from?.actor.name ?? 'One line', shift.to?.actor.name ?? 'The other line'];
    case 'dissent':
      return ['The line', 'Another voice'];
    case 'anticipated':
      return ['The line', 'Announced'];
    case 'silence':
      return ['Last word', 'Since'];
    case 'drift':
      return ['First', 'Last'];
    default:
      return ['Earlier', 'Later'];
  }
}

/** Whether the second statement is known to come after the first. */
export function areInTime(shift: TwoSided): boolean {
  return sideNames(shift)[0] === 'Earlier';
}

/** What a side says that has no statement. */
export function emptySideInWords({ kind, rule }: Pick<Shift, 'kind' | 'rule'>, side: 'from' | 'to'): string {
  if (kind === 'silence' && rule !== null && side === 'to') return 'No own word on record.';
  if (rule === '6') return side === (kind === 'new-demand' ? 'from' : 'to') ? 'Not in the plan.' : 'Coded on no issue.';
  return 'No statement on record: unknown, not neutral.';
}
