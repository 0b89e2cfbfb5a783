import type { DigestAlert } from './alert-content.js';

/** What a digest tells of. */
export type DigestEntries = Pick<DigestAlert, 'shifts' | 'corrections' | 'conditions' | 'denials' | 'statements'>;

/** How many things that is. */
export function entriesIn({ shifts, corrections, conditions, denials, statements }: DigestEntries): number {
  return shifts.length + corrections.length + conditions.length + denials.length + statements.length;
}

/** The first so many: corrections before conditions, before shifts, before denials, before statements. */
export function firstOf(entries: DigestEntries, room: number): DigestEntries {
  let left = room;
  const take = <Entry>(list: readonly Entry[]): readonly Entry[] => {
    const taken = list.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const corrections = take(entries.corrections);
  const conditions = take(entries.conditions);
  const shifts = take(entries.shifts);
  const denials = take(entries.denials);
  return { corrections, conditions, shifts, denials, statements: take(entries.statements) };
}
