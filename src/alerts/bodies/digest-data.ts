import type { ShiftResponse } from '../../projections/shift.response.js';
import type { DigestAlert } from './alert-content.js';
import { dossierAddress, shiftLinks } from './alert-links.js';
import { briefly } from './brief-shift.js';
import { type DigestEntries, entriesIn } from './digest-entries.js';

/** The `data` of a digest with everything in full. */
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
 * Ids, codes and links of some of its entries, and how many are `omitted`.
 * @param taken those that it names
 * @param told of a shift in the list: its ends' positions too, or its slugs alone
 */
export function listedDigest(
  digest: DigestAlert,
  taken: DigestEntries,
  publicUrl: string,
  told: 'positions' | 'slugs',
): object {
  const { dossier, batch, rhythm } = digest;
  const linked = (shift: ShiftResponse) => ({
    ...(told === 'positions' ? briefly(shift) : slugsOf(shift)),
    links: { shift: shiftLinks(publicUrl, dossier, shift).shift },
  });
  return {
    dossier,
    batch,
    rhythm,
    shifts: taken.shifts.map(linked),
    corrections: taken.corrections.map(({ type, shift }) => ({ type, ...linked(shift) })),
    conditions: taken.conditions.map(({ resolution: { id, data } }) => {
      const { condition, addressee, status } = data;
      return { id, condition, addressee, status };
    }),
    denials: taken.denials.map(({ id, data: { by, target, aspect } }) => ({ id, by, target, aspect })),
    statements: taken.statements.map(({ id, data: { actor, issue } }) => ({ id, actor, issue })),
    omitted: entriesIn(digest) - entriesIn(taken),
    links: { dossier: dossierAddress(publicUrl, dossier) },
  };
}

function slugsOf({ id, kind, actor, issue, retroactive }: ShiftResponse): object {
  return { id, kind, actor: actor.slug, issue: issue?.slug ?? null, retroactive };
}
