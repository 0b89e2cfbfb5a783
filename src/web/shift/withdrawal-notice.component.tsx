import type { Shift } from '../api/shapes.js';
import { withdrawalInWords } from '../words/taken-back.words.js';

/** Says first, and plainly, that a shift no longer stands, since when and why. */
export function WithdrawalNotice({ shift }: { readonly shift: Shift }) {
  if (shift.status === 'standing') return null;
  return (
    <div class="status-notice" role="note" data-testid="shift-withdrawn">
      <p>{withdrawalInWords(shift)}</p>
      <p class="status-detail">It no longer stands. What was found at first is kept below for the record.</p>
    </div>
  );
}
