import type { WorklistItem } from '../api/shapes.js';
import { instantInWords } from '../words/dates.words.js';

interface ParkedEntryProps {
  readonly item: Extract<WorklistItem, { readonly kind: 'parked' }>;
}

/** What a job could not handle: an operator has to mend it; everything else goes on. */
export function ParkedEntry({ item }: ParkedEntryProps) {
  const { attempts, failure, follower, retryAt, sequence, unit } = item;
  return (
    <>
      <h2>{unit}</h2>
      <p>
        The job {follower} cannot handle it{sequence === null ? '' : ` since event ${sequence}`}: {failure}
      </p>
      <p class="side-when">
        Tried {attempts === 1 ? 'once' : `${attempts} times`}; the next try is on {instantInWords(retryAt)}.
      </p>
    </>
  );
}
