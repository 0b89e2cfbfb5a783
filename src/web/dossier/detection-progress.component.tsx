import type { Dossier } from '../api/shapes.js';

/** Says that shifts are still being looked for, so that an empty list is not taken for "none". */
export function DetectionProgress({ dossier }: { readonly dossier: Dossier }) {
  return (
    <p class="detection-progress" role="status">
      Looking for shifts: {dossier.detectedUpTo.toLocaleString('en-GB')} of{' '}
      {dossier.lastSequence.toLocaleString('en-GB')} events judged so far.
    </p>
  );
}
