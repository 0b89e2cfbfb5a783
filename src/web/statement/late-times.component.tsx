import type { Statement } from '../api/shapes.js';
import { dateInWords, dayInWords } from '../words/dates.words.js';
import { wasDisclosedLater, wasRecordedLater } from './times.js';

/** When it became known and when it was written down, where that was later than it was said. */
export function LateTimes({ statement }: { readonly statement: Statement }) {
  const { disclosed, recordedAt } = statement;
  const isLateDisclosed = disclosed !== null && wasDisclosedLater(statement);
  const isLateRecorded = wasRecordedLater(statement);
  if (!isLateDisclosed && !isLateRecorded) return null;
  return (
    <p class="late-times">
      {isLateDisclosed && <strong>Disclosed {dateInWords(disclosed.edtf)}</strong>}
      {isLateDisclosed && isLateRecorded && ' · '}
      {isLateRecorded && <>{isLateDisclosed ? 'recorded' : 'Recorded'} {dayInWords(recordedAt)}</>}
    </p>
  );
}
