import type { Shift } from '../api/shapes.js';
import { KINDS } from '../words/kinds.words.js';

interface KindBadgeProps {
  readonly kind: Shift['kind'];
  readonly status?: Shift['status'];
}

const TAKEN_BACK = { withdrawn: 'Withdrawn', dismissed: 'Dismissed' } as const;

/** The kind in colour, sign and words. */
export function KindBadge({ kind, status = 'standing' }: KindBadgeProps) {
  const { label, glyph, tone, meaning } = KINDS[kind];
  const isStanding = status === 'standing';
  return (
    <span class={`badge tone-${isStanding ? tone : 'quiet'}`} data-testid="shift-kind" data-kind={kind} title={meaning}>
      <span aria-hidden="true">{glyph}</span> {isStanding ? label : `${TAKEN_BACK[status]}: ${label.toLowerCase()}`}
    </span>
  );
}
