import type { Statement } from '../api/shapes.js';
import { correctionInWords, retractionInWords } from '../words/taken-back.words.js';

function noticeOf({ corrections, status, retraction }: Statement): readonly [string, string] | null {
  switch (status) {
    case 'active':
      return null;
    case 'corrected':
      return [
        corrections.map(correctionInWords).join('; ') || 'Corrected',
        'It was corrected after it was recorded; this is how it reads now.',
      ];
    case 'retracted':
      return [
        retraction === null ? 'Retracted' : retractionInWords(retraction),
        'It was recorded in error and counts for nothing. It stays on the log for the record' +
          (retraction === null ? '.' : `; event ${retraction.sequence} retracts it.`),
      ];
    case 'redacted':
      return ['Redacted', 'Its content was removed from the record.'];
  }
}

/** Says first, and plainly, when a statement no longer stands as it was recorded, and why. */
export function StatusNotice({ statement }: { readonly statement: Statement }) {
  const notice = noticeOf(statement);
  if (notice === null) return null;
  const [what, consequence] = notice;
  return (
    <div class="status-notice" role="note" data-testid="statement-status" data-status={statement.status}>
      <p>{what}</p>
      <p class="status-detail">{consequence}</p>
    </div>
  );
}
