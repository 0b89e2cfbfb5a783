import type { ShiftResponse } from '../../projections/shift.response.js';

/** A shift in a list: what moved, from which position to which, by their codes. */
export interface BriefShift {
  readonly id: string;
  readonly kind: string;
  readonly actor: string;
  readonly issue: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly retroactive: boolean;
}

export function briefly({ id, kind, actor, issue, from, to, retroactive }: ShiftResponse): BriefShift {
  return {
    id,
    kind,
    actor: actor.slug,
    issue: issue?.slug ?? null,
    from: from?.position?.code ?? null,
    to: to?.position?.code ?? null,
    retroactive,
  };
}
