import type { ShiftKind } from '../api/shapes.js';
import { KINDS } from '../words/kinds.words.js';

interface KindBadgeProps {
  readonly kind: ShiftKind;
  readonly isWithdrawn?: boolean;
}

/** The kind in colour, sign and words. */
export function KindBadge({ kind, isWithdrawn = false }: KindBadgeProps) {
  const { label, glyph, tone, meaning } = KINDS[kind];
  return (
    <span
      class={`badge tone-${isWithdrawn ? 'quiet' : tone}`}
      data-testid="shift-kind"
      data-kind={kind}
      title={meaning}
    >
      <span aria-hidden="true">{glyph}</span> {isWithdrawn ? `Withdrawn: ${label.toLowerCase()}` : label}
    </span>
  );
}
