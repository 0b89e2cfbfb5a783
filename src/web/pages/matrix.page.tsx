import { useState } from 'preact/hooks';
import { useAnswer } from '../api/answer.hook.js';
import type { MatrixDays } from '../api/filters.js';
import { readMatrix } from '../api/lists.client.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { MatrixDaysForm } from '../matrix/matrix-days.component.js';
import { MatrixTable } from '../matrix/matrix-table.component.js';
import { useTitle } from '../routing/title.hook.js';
import { Answered } from '../states/answered.component.js';
import { dateInWords } from '../words/dates.words.js';

interface MatrixPageProps {
  readonly room: Room;
  readonly days: MatrixDays;
}

/** Who stands where on what, on one day or since another. */
export function MatrixPage({ room, days }: MatrixPageProps) {
  const { slug } = room.dossier;
  const [isMovedOnly, setMovedOnly] = useState(true);
  useTitle('Matrix');
  const key = [slug, 'matrix', days.asOf, days.compareTo].join(' ');
  const answer = useAnswer(key, (signal) => readMatrix(slug, days, signal));
  return (
    <>
      <h1>Who stands where</h1>
      <MatrixDaysForm key={key} dossier={slug} days={days} isMovedOnly={isMovedOnly} onMovedOnly={setMovedOnly} />
      <Answered answer={answer} what="the matrix">
        {(matrix) => (
          <>
            <p class="muted">
              As of {dateInWords(matrix.asOf)}
              {matrix.compareTo !== null && `, compared to ${dateInWords(matrix.compareTo)}`}. An empty cell is{' '}
              <em>unknown</em>, never neutral.
            </p>
            <MatrixTable dossier={slug} matrix={matrix} isMovedOnly={matrix.compareTo !== null && isMovedOnly} />
          </>
        )}
      </Answered>
    </>
  );
}
