import type { ShiftKind } from '../api/shapes.js';
import { KINDS } from '../words/kinds.words.js';

/** The kind in colour, sign and words. */
export function KindBadge({ kind }: { readonly kind: ShiftKind }) {
  const { label, glyph, tone, meaning } = KINDS[kind];
  return (
    <span class={`badge tone-${tone}`} data-testid="shift-kind" data-kind={kind} title={meaning}>
      <span aria-hidden="true">{glyph}</span> {label}
    </span>
  );
}
