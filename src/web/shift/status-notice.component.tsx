import type { Shift } from '../api/shapes.js';
import { reviewInWords, withdrawalInWords } from '../words/taken-back.words.js';

/** Says first, and plainly, that a shift does not stand, since when and why. */
export function StatusNotice({ shift }: { readonly shift: Shift }) {
  switch (shift.status) {
    case 'standing':
      return null;
    case 'withdrawn':
      return (
        <div class="status-notice" role="note" data-testid="shift-withdrawn">
          <p>{withdrawalInWords(shift)}</p>
          <p class="status-detail">It no longer stands. What was found at first is kept below for the record.</p>
        </div>
      );
    case 'dismissed':
      return (
        <div class="status-notice" role="note" data-testid="shift-dismissed">
          <p>{shift.review === null ? 'Dismissed' : reviewInWords(shift.review)}</p>
          <p class="status-detail">An analyst found that it is no shift. It stays so until its evidence changes.</p>
        </div>
      );
  }
}
