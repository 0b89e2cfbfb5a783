import type { DigestAlert } from './alert-content.js';
import { dossierAddress, shiftLinks } from './alert-links.js';
import { briefly } from './brief-shift.js';

/** A digest's `data`, with how many of its shifts and corrections that names. */
export interface DigestData {
  readonly data: object;
  readonly named: { readonly shifts: number; readonly corrections: number };
}

/** Everything in full. */
export function fullDigest(digest: DigestAlert, publicUrl: string): object {
  const { dossier, batch, rhythm, shifts, corrections, conditions, denials, statements } = digest;
  return {
    dossier,
    batch,
    rhythm,
    shifts: shifts.map((shift) => ({ shift, links: shiftLinks(publicUrl, dossier, shift) })),
    corrections: corrections.map(({ type, shift }) => ({ type, shift, links: shiftLinks(publicUrl, dossier, shift) })),
    conditions: conditions.map(({ resolution: { id, sequence, data }, condition }) => ({
      condition,
      resolution: { id, sequence, ...data },
    })),
    denials: denials.map(({ id, sequence, data }) => ({ id, sequence, ...data })),
    statements: statements.map(({ id, sequence, data }) => ({ id, sequence, ...data })),
    links: { dossier: dossierAddress(publicUrl, dossier) },
  };
}

/**
 * Ids, codes and links of the first so many entries, and how many are `omitted`: corrections before conditions, before
 * shifts, before denials, before statements.
 */
export function thinDigest(digest: DigestAlert, publicUrl: string, room: number): DigestData {
  const { dossier, batch, rhythm } = digest;
  const linked = (shift: Parameters<typeof briefly>[0]) => ({
    ...briefly(shift),
    links: { shift: shiftLinks(publicUrl, dossier, shift).shift },
  });
  const taken = firstOf(digest, room);
  const data = {
    dossier,
    batch,
    rhythm,
    shifts: taken.shifts.map(linked),
    corrections: taken.corrections.map(({ type, shift }) => ({ type, ...linked(shift) })),
    conditions: taken.conditions.map(({ resolution: { id, data: said } }) => {
      const { condition, addressee, status } = said;
      return { id, condition, addressee, status };
    }),
    denials: taken.denials.map(({ id, data: said }) => ({ id, by: said.by, target: said.target, aspect: said.aspect })),
    statements: taken.statements.map(({ id, data: said }) => ({ id, actor: said.actor, issue: said.issue })),
    omitted: entriesIn(digest) - entriesIn(taken),
    links: { dossier: dossierAddress(publicUrl, dossier) },
  };
  return { data, named: { shifts: taken.shifts.length, corrections: taken.corrections.length } };
}

type Entries = Pick<DigestAlert, 'shifts' | 'corrections' | 'conditions' | 'denials' | 'statements'>;

/** How many things a digest tells. */
export function entriesIn({ shifts, corrections, conditions, denials, statements }: Entries): number {
  return shifts.length + corrections.length + conditions.length + denials.length + statements.length;
}

/** The first entries of a digest, by what matters most to a reader. */
export function firstOf(digest: Entries, room: number): Entries {
  let left = room;
  const take = <Entry>(entries: readonly Entry[]): readonly Entry[] => {
    const taken = entries.slice(0, Math.min(left, entries.length));
    left -= taken.length;
    return taken;
  };
  const corrections = take(digest.corrections);
  const conditions = take(digest.conditions);
  const shifts = take(digest.shifts);
  const denials = take(digest.denials);
  return { corrections, conditions, shifts, denials, statements: take(digest.statements) };
}
