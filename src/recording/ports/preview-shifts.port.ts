import type { QueryRunner } from 'typeorm';
import type { Suppression } from '../../domain/rules/comparison.js';
import type { DossierKey, NewEvent } from '../../event-log/append-request.js';

/** Injection token of what foretells the shifts that events would bring. */
export const PREVIEW_SHIFTS = Symbol('PreviewShifts');

export const SHIFT_CHANGES = ['detected', 'revised', 'withdrawn'] as const;
export type ShiftChangeKind = (typeof SHIFT_CHANGES)[number];

/** What would follow from events that are not to stay. */
export interface ForetoldShifts {
  readonly changes: readonly { readonly change: ShiftChangeKind; readonly shift: { readonly shift: string } }[];
  /** What the events would add to the pairs that a rule leaves out. */
  readonly suppressed: readonly Suppression[];
  /** The events that would bring the changes to the log, one for each, in their order. */
  readonly events: readonly NewEvent[];
}

/**
 * Foretells within the caller's transaction, which has appended the events and will undo them.
 * @param range from the head before the events to the head after them
 */
export type PreviewShifts = (
  runner: QueryRunner,
  dossier: DossierKey,
  range: { readonly after: number; readonly upTo: number },
) => Promise<ForetoldShifts>;
