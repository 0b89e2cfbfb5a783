import type { ShiftKind } from '../api/shapes.js';

/** Colour family of a kind; the words beside it say the same. */
export type Tone = 'reversal' | 'hardening' | 'softening' | 'change' | 'gap' | 'quiet';

export interface KindWords {
  readonly label: string;
  readonly glyph: string;
  readonly tone: Tone;
  /** What the kind means, for a reader who meets it for the first time. */
  readonly meaning: string;
}

/** In the order in which the filter offers them. */
export const KINDS: Readonly<Record<ShiftKind, KindWords>> = {
  reversal: { label: 'Reversal', glyph: '⇄', tone: 'reversal', meaning: 'Crossed to the opposite side' },
  hardening: { label: 'Hardening', glyph: '▲', tone: 'hardening', meaning: 'Moved to a tougher position' },
  softening: { label: 'Softening', glyph: '▽', tone: 'softening', meaning: 'Moved to a milder position' },
  change: { label: 'Change', glyph: '◆', tone: 'change', meaning: 'Took another position' },
  clarification: { label: 'Clarification', glyph: '◇', tone: 'quiet', meaning: 'Made a position more precise' },
  'quantity-change': { label: 'New figure', glyph: '#', tone: 'change', meaning: 'Another figure, same position' },
  'new-condition': {
    label: 'New condition',
    glyph: '+',
    tone: 'hardening',
    meaning: 'Same position, a condition more',
  },
  'dropped-condition': {
    label: 'Dropped condition',
    glyph: '−',
    tone: 'softening',
    meaning: 'Same position, a condition less',
  },
  contradiction: { label: 'Contradiction', glyph: '≠', tone: 'reversal', meaning: 'Two opposite statements at once' },
  'new-demand': { label: 'New demand', glyph: '+', tone: 'hardening', meaning: 'A demand not made before' },
  'dropped-demand': { label: 'Dropped demand', glyph: '−', tone: 'softening', meaning: 'A demand no longer made' },
  'say-do-gap': { label: 'Say–do gap', glyph: '⇹', tone: 'gap', meaning: 'Deeds differ from words' },
  'public-private-gap': {
    label: 'Public–private gap',
    glyph: '⇹',
    tone: 'gap',
    meaning: 'Said otherwise behind closed doors',
  },
  silence: { label: 'Silence', glyph: '…', tone: 'quiet', meaning: 'No own statement for long' },
  drift: { label: 'Drift', glyph: '↝', tone: 'change', meaning: 'Several small steps one way' },
  convergence: { label: 'Convergence', glyph: '⇥', tone: 'softening', meaning: 'Two lines came closer' },
  divergence: { label: 'Divergence', glyph: '⇤', tone: 'hardening', meaning: 'Two lines moved apart' },
  dissent: { label: 'Dissent', glyph: '∥', tone: 'gap', meaning: 'Another voice of the same actor disagrees' },
  anticipated: { label: 'Anticipated', glyph: '◔', tone: 'quiet', meaning: 'Announced by who is to take office' },
  resumption: { label: 'Resumption', glyph: '↺', tone: 'change', meaning: 'Took up again what had lapsed' },
  inconsistency: { label: 'Inconsistency', glyph: '≁', tone: 'gap', meaning: 'Positions on two issues do not fit' },
  lapsed: { label: 'Lapsed', glyph: '○', tone: 'quiet', meaning: 'A demand whose deadline passed unmet' },
  overdue: { label: 'Overdue', glyph: '!', tone: 'hardening', meaning: 'A promise not kept by its deadline' },
};

export function isShiftKind(kind: string): kind is ShiftKind {
  return Object.hasOwn(KINDS, kind);
}

/** Every kind with its words, in the filter's order. */
export const KIND_LIST: readonly (readonly [ShiftKind, KindWords])[] = Object.entries(KINDS).flatMap(
  ([kind, words]) => (isShiftKind(kind) ? [[kind, words] as const] : []),
);
