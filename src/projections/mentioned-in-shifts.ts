import type { ShiftSubject } from '../domain/shift.js';
import type { Mentioned } from './record-names.js';
import type { ShiftState } from './shift-state.js';

/** What these shifts mention: their actors, issues and two statements, and those of what sources assert. */
export function mentionedInShifts(shifts: readonly ShiftState[]): Mentioned {
  const ends = shifts.flatMap((shift) => shift.asserted ?? []).flatMap(({ from, to }) => [...from, ...to]);
  return {
    actors: shifts.flatMap(({ actor, subject }) => [actor, ...actorsIn(subject)]),
    issues: [...shifts.flatMap(({ issue }) => issue ?? []), ...ends.map(({ issue }) => issue)],
    statements: shifts.flatMap(({ from_statement, to_statement }) => [from_statement ?? [], to_statement ?? []].flat()),
  };
}

function actorsIn(subject: ShiftSubject | null): string[] {
  switch (subject?.kind) {
    case 'counterpart':
      return [subject.actor];
    case 'condition':
      return [subject.addressee];
    case 'office':
      return [subject.speaker];
    case 'demand':
    case undefined:
      return [];
  }
}
