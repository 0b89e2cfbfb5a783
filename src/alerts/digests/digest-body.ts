import type { ConditionRecorded } from '../../domain/facts/condition-facts.js';
import type { ShiftResponse } from '../../projections/shift.response.js';
import { bodyOf, MOST_BYTES } from '../outbox/alert-body.js';
import { dossierAddress, shiftLinks } from '../outbox/alert-links.js';
import { briefly } from '../outbox/brief-shift.js';
import type { Resolution } from '../outbox/condition-matters.js';
import type { Denial } from '../outbox/denial-matters.js';

/** What a digest tells. */
export interface Digest {
  readonly dossier: string;
  /** Correlation id of the batch that it tells of; null for the daily one. */
  readonly batch: string | null;
  /** The weightiest first. */
  readonly shifts: readonly ShiftResponse[];
  readonly conditions: readonly { readonly resolution: Resolution; readonly condition: ConditionRecorded }[];
  readonly denials: readonly Denial[];
}

/** No entry of a digest is shorter, bytes: what is more than fits at best is not written out to be measured. */
const LEAST_ENTRY_BYTES = 100;
const MOST_NAMED = Math.floor(MOST_BYTES / LEAST_ENTRY_BYTES);

/** A digest's bytes, and how many of its shifts they name. */
export interface DigestBody {
  readonly body: Buffer;
  readonly named: number;
}

/**
 * The bytes of a digest: `{type, timestamp, data}` with everything in full; where that is too large, ids,
 * codes and links; where even that is, as many of them as fit, and how many are `omitted`.
 *
 * @param timestamp when the digest was made, ISO 8601
 */
export function digestBody(digest: Digest, timestamp: string, publicUrl: string): DigestBody {
  const { dossier, batch, shifts } = digest;
  const links = { dossier: dossierAddress(publicUrl, dossier) };
  const linked = (shift: ShiftResponse) => shiftLinks(publicUrl, dossier, shift);
  const all = shifts.length + digest.conditions.length + digest.denials.length;
  if (all <= MOST_NAMED) {
    const full = bodyOf('shift.digest', timestamp, {
      dossier,
      batch,
      shifts: shifts.map((shift) => ({ shift, links: linked(shift) })),
      conditions: digest.conditions.map(({ resolution, condition }) => {
        const { id, sequence, data } = resolution;
        return { condition, resolution: { id, sequence, ...data } };
      }),
      denials: digest.denials.map(({ id, sequence, data }) => ({ id, sequence, ...data })),
      links,
    });
    if (full.length < MOST_BYTES) return { body: full, named: shifts.length };
  }

  const conditions = digest.conditions.map(({ resolution: { id, data } }) => {
    const { condition, addressee, status } = data;
    return { id, condition, addressee, status };
  });
  const brief = shifts.slice(0, MOST_NAMED).map((shift) => ({ ...briefly(shift), links: { shift: linked(shift).shift } }));
  const denials = digest.denials.map(({ id, data }) => ({ id, by: data.by, target: data.target, aspect: data.aspect }));
  for (let room = Math.min(all, MOST_NAMED); ; room = Math.floor(room * 0.9)) {
    const named = Math.min(brief.length, Math.max(0, room - conditions.length));
    const body = bodyOf('shift.digest', timestamp, {
      dossier,
      batch,
      shifts: brief.slice(0, named),
      conditions: conditions.slice(0, room),
      denials: denials.slice(0, Math.max(0, room - conditions.length - brief.length)),
      omitted: all - room,
      links,
    });
    if (body.length < MOST_BYTES || room === 0) return { body, named };
  }
}
