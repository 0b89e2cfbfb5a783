import type { Track } from './terms.js';

export const SHIFT_KINDS = [
  'reversal',
  'hardening',
  'softening',
  'change',
  'clarification',
  'quantity-change',
  'new-condition',
  'dropped-condition',
  'contradiction',
  'new-demand',
  'dropped-demand',
  'say-do-gap',
  'public-private-gap',
  'silence',
  'drift',
  'convergence',
  'divergence',
  'dissent',
  'anticipated',
  'resumption',
  'inconsistency',
  'lapsed',
  'overdue',
] as const;
export type ShiftKind = (typeof SHIFT_KINDS)[number];

/**
 * A pair of statements has at most one shift of each family, so the family is part of a shift's
 * identity: a rescale may turn its hardening into a reversal and it stays the same shift.
 */
export function familyOf(kind: ShiftKind): string {
  switch (kind) {
    case 'reversal':
    case 'hardening':
    case 'softening':
    case 'change':
    case 'clarification':
      return 'movement';
    case 'new-condition':
    case 'dropped-condition':
      return 'condition';
    default:
      return kind;
  }
}

export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const BASES = ['computed', 'asserted', 'both'] as const;
export type Basis = (typeof BASES)[number];

/** A shift that the rules compute from two statements of one slot. */
export interface ComputedShift {
  /** What makes it this shift and no other: family, slot and evidence; the shift's id is made from it. */
  readonly key: string;
  readonly actor: string;
  readonly issue: string;
  readonly track: Track;
  readonly kind: ShiftKind;
  readonly facets: readonly string[];
  readonly direction: Direction | null;
  /** 0–100 on the issue's scale; null where the scale has no values or the position did not move. */
  readonly magnitude: number | null;
  /** The worse of its two statements' grades. */
  readonly grade: string | null;
  readonly provisional: boolean;
  /** Ids of the earlier and the later statement. */
  readonly from: string;
  readonly to: string;
  /** The number of the rule that decided, as in docs/shift-rules.md. */
  readonly rule: string;
  /** Made of slugs, codes and dates alone, so that a redaction leaves nothing behind. */
  readonly explanation: string;
}
