import type { Statement } from '../api/shapes.js';
import { retractionInWords } from '../words/taken-back.words.js';

/** Where a statement stands among others: that it was retracted, when and why. */
export function RetractionLine({ statement: { retraction } }: { readonly statement: Statement }) {
  if (retraction === null) return null;
  return (
    <p class="retraction-line" data-testid="retraction">
      {retractionInWords(retraction)}
    </p>
  );
}
