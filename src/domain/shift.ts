import type { Track } from './terms.js';

/** The scheduled jobs, by the shifts each of them finds; what is missing here is only ever asserted. */
export const KINDS_OF_JOB = {
  'detect-shifts': [
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
    'dissent',
    'anticipated',
  ],
  'detect-drift': ['drift'],
  'detect-silence': ['silence'],
  'check-deadlines': ['lapsed', 'overdue'],
  'measure-distances': ['convergence', 'divergence'],
} as const;
export type DetectionJob = keyof typeof KINDS_OF_JOB;

/** What a source can tell, and no rule finds. */
const ONLY_ASSERTED = ['resumption', 'inconsistency'] as const;

export type ShiftKind = (typeof KINDS_OF_JOB)[DetectionJob][number] | (typeof ONLY_ASSERTED)[number];
export const SHIFT_KINDS: readonly ShiftKind[] = [...Object.values(KINDS_OF_JOB).flat(), ...ONLY_ASSERTED];

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
    // The same two statements stand; whether they came nearer or parted hangs on what was before.
    case 'convergence':
    case 'divergence':
      return 'distance';
    // One demand between the same two versions came or went.
    case 'new-demand':
    case 'dropped-demand':
      return 'demand';
    // A deadline that passed; the condition's kind says by what name.
    case 'lapsed':
    case 'overdue':
      return 'deadline';
    default:
      return kind;
  }
}

export const DIRECTIONS = ['up', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const BASES = ['computed', 'asserted', 'both'] as const;
export type Basis = (typeof BASES)[number];

/** What a shift is about besides two statements. */
export type ShiftSubject =
  /** Convergence, divergence: the other actor. */
  | { readonly kind: 'counterpart'; readonly actor: string }
  /** New and dropped demands: the two versions compared, and the demand by its code. */
  | {
      readonly kind: 'demand';
      readonly demand: string;
      readonly earlier: { readonly plan: string; readonly version: number };
      readonly later: { readonly plan: string; readonly version: number };
    }
  /** Overdue, lapsed. */
  | { readonly kind: 'condition'; readonly condition: string; readonly addressee: string }
  /** Anticipated: who is to take which office, and when (EDTF of the affiliation's interval). */
  | { readonly kind: 'office'; readonly speaker: string; readonly role: string; readonly effective: string };

/** A shift that the rules compute from two statements of one slot, or find between slots or over time. */
export interface ComputedShift {
  /** What makes it this shift and no other: family, slot and evidence; the shift's id is made from it. */
  readonly key: string;
  readonly actor: string;
  /** Null for a demand that is coded on no issue, and for conditions. */
  readonly issue: string | null;
  /** Of a gap, the track that the line is held against; null where there is none. */
  readonly track: Track | null;
  readonly kind: ShiftKind;
  readonly facets: readonly string[];
  readonly direction: Direction | null;
  /** 0–100 on the issue's scale; null where the scale has no values or the position did not move. */
  readonly magnitude: number | null;
  /** The worse of its two statements' grades. */
  readonly grade: string | null;
  readonly provisional: boolean;
  /** Ids of the earlier and the later statement; null where there is none (silence, a demand not coded). */
  readonly from: string | null;
  readonly to: string | null;
  readonly subject: ShiftSubject | null;
  /** The day (`YYYY-MM-DD`) on which what time drives was due; null: the later statement's. */
  readonly dated: string | null;
  /** The number of the rule that decided, as in docs/shift-rules.md. */
  readonly rule: string;
  /** Made of slugs, codes and dates alone, so that a redaction leaves nothing behind. */
  readonly explanation: string;
}
