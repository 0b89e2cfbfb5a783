import { type ComputedShift, KINDS_OF_JOB, type ShiftKind } from '../domain/shift.js';
import type { StanceReading } from '../domain/stance.js';
import { shiftId } from '../event-log/name-based-id.js';
import type { ShiftResponse } from '../projections/shift.response.js';
import type { StatementResponse } from '../projections/statement.response.js';
import type { Moment } from './as-of.js';

/** Kinds that follow from the statements of a stance, and from nothing else. */
const OF_THE_STANCE: ReadonlySet<ShiftKind> = new Set(
  KINDS_OF_JOB['detect-shifts'].filter((kind) => kind !== 'new-demand' && kind !== 'dropped-demand'),
);

/** What the rules say of the statements shown. */
export class TimelineReading {
  /** What follows from them, by the shift's id. */
  readonly shifts: ReadonlyMap<string, ComputedShift>;
  /** The statement that each reaffirming one says again. */
  readonly reaffirms: ReadonlyMap<string, string>;
  readonly undetermined: ReadonlySet<string>;
  readonly offSlot: ReadonlySet<string>;

  constructor(dossier: string, reading: StanceReading) {
    this.shifts = new Map(reading.shifts.map((shift) => [shiftId(dossier, shift.key), shift]));
    this.reaffirms = new Map(reading.reaffirmations.map(({ from, to }) => [to, from]));
    this.undetermined = new Set(reading.undetermined.flatMap(({ pair }) => pair));
    this.offSlot = reading.offSlot;
  }
}

/** What a timeline shows, and as of when. */
export interface Shown {
  readonly shown: ReadonlyMap<string, StatementResponse>;
  readonly moment: Moment;
}

/**
 * Of the shifts found: those that follow from the statements shown, with what follows from these; and
 * those that rest on something else, as far as they lie within the time looked at.
 */
export function shiftsFollowing(
  { shifts }: TimelineReading,
  found: readonly ShiftResponse[],
  { shown, moment }: Shown,
): ShiftResponse[] {
  return found.flatMap((shift) => {
    const computed = shifts.get(shift.id);
    if (computed) return [asComputed(shift, computed, shown)];
    const isComputedOnly = shift.basis === 'computed' && OF_THE_STANCE.has(shift.kind);
    return !isComputedOnly && isWithin(shift, moment) ? [shift] : [];
  });
}

function asComputed(shift: ShiftResponse, computed: ComputedShift, shown: ReadonlyMap<string, StatementResponse>): ShiftResponse {
  const { kind, facets, track, direction, magnitude, grade, provisional, rule, explanation, from, to } = computed;
  return {
    ...shift,
    ...{ kind, track, direction, magnitude, grade, provisional, rule, explanation },
    facets: [...facets],
    basis: shift.basis === 'asserted' ? 'both' : shift.basis,
    status: 'standing',
    from: (from !== null && shown.get(from)) || null,
    to: (to !== null && shown.get(to)) || null,
  };
}

/** A shift lies where its later statement does, else its earlier one; what names neither, on its day. */
function isWithin({ from, to, dated }: ShiftResponse, { asOf, asOfDay, disclosedBy }: Moment): boolean {
  if (dated !== null && dated > asOfDay) return false;
  return [from, to].every((end) => end === null || (isBy(end.stated.from, asOf) && isBy((end.disclosed ?? end.stated).from, disclosedBy)));
}

/** An open bound lies before everything. */
function isBy(instant: string | null, limit: number): boolean {
  return instant === null || Date.parse(instant) <= limit;
}
