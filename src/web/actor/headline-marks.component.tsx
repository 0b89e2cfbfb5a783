import type { Stance } from '../api/shapes.js';
import { TRACK_WORDS } from '../words/terms.words.js';

/** What to know before relying on a headline. */
export function HeadlineMarks({ headline }: { readonly headline: Stance['headline'] }) {
  const { track, unconfirmed, disputed, stale } = headline;
  return (
    <ul class="marks" aria-label="How sure">
      <li class={unconfirmed ? 'mark mark-unsure' : 'mark'}>{TRACK_WORDS[track]}</li>
      {unconfirmed && <li class="mark mark-unsure">Unconfirmed</li>}
      {disputed && <li class="mark mark-warn">Disputed</li>}
      {stale && <li class="mark mark-late">Stale: not said for long</li>}
    </ul>
  );
}
