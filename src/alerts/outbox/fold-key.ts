import type { ShiftResponse } from '../../projections/shift.response.js';

/**
 * What an endpoint is told of once in the dossier's `foldWithin` days: actor × issue × direction. What
 * stands on no issue goes by what it is about, so that a plan's demands, and they alone, fold together.
 */
export function foldKeyOf(shift: ShiftResponse): string {
  return [shift.actor.slug, shift.issue?.slug ?? matterOf(shift), shift.direction ?? ''].join('|');
}

function matterOf({ subject }: ShiftResponse): string {
  switch (subject?.kind) {
    case 'demand':
      return `plan:${subject.later.plan}`;
    case 'condition':
      return `condition:${subject.condition}`;
    case 'counterpart':
      return `counterpart:${subject.actor.slug}`;
    case 'office':
      return `office:${subject.role}`;
    case undefined:
      return '';
  }
}
