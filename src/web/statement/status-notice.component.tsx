import type { Statement } from '../api/shapes.js';

const NOTICES: Readonly<Record<Statement['status'], string | null>> = {
  active: null,
  corrected: 'Corrected after it was recorded; this is the corrected text.',
  retracted: 'Retracted: it was recorded in error and counts for nothing. It stays on the log for the record.',
  redacted: 'Redacted: its content was removed from the record.',
};

/** Says first, and plainly, when a statement no longer stands as it was recorded. */
export function StatusNotice({ status }: { readonly status: Statement['status'] }) {
  const notice = NOTICES[status];
  return notice === null ? null : (
    <p class="status-notice" role="note" data-testid="statement-status" data-status={status}>
      {notice}
    </p>
  );
}
