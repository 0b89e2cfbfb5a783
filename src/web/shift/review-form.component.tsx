import { useState } from 'preact/hooks';
import { reviewShift } from '../api/client.js';
import { asProblem, type Problem } from '../api/problem.js';
import type { ReviewVerdict, Shift } from '../api/shapes.js';
import { reviewInWords } from '../words/taken-back.words.js';

interface ReviewFormProps {
  readonly dossier: string;
  readonly shift: Shift;
  /** Called when the service has recorded the review. */
  readonly onReviewed: () => void;
}

/** An analyst confirms a shift or dismisses it, with a note; the newest word counts. */
export function ReviewForm({ dossier, shift, onReviewed }: ReviewFormProps) {
  const [note, setNote] = useState('');
  const [reviewer, setReviewer] = useState('');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send = async (verdict: ReviewVerdict): Promise<void> => {
    setSending(true);
    setProblem(null);
    try {
      await reviewShift(dossier, shift.id, { verdict, note, ...(reviewer === '' ? {} : { reviewer }) });
      setNote('');
      onReviewed();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setSending(false);
    }
  };

  const isReady = note.trim() !== '' && !isSending;
  return (
    <section class="review" aria-labelledby="review-title" data-testid="review">
      <h2 id="review-title">Review</h2>
      {shift.review !== null && (
        <p>
          {reviewInWords(shift.review)}
          {shift.review.isOutdated && ' Its evidence has changed since: that no longer counts.'}
        </p>
      )}
      <form class="review-form" onSubmit={(event) => event.preventDefault()}>
        <div>
          <label for="review-note">Note: what speaks for it or against it</label>
          <textarea
            id="review-note"
            rows={3}
            maxLength={2000}
            required
            value={note}
            onInput={({ currentTarget: { value } }) => setNote(value)}
          />
        </div>
        <div>
          <label for="reviewer">Reviewer (optional)</label>
          <input
            id="reviewer"
            maxLength={200}
            value={reviewer}
            onInput={({ currentTarget: { value } }) => setReviewer(value)}
          />
        </div>
        {problem !== null && (
          <p class="failure" role="alert">
            {problem.title}: {problem.detail}
          </p>
        )}
        <p class="review-buttons">
          <button type="button" disabled={!isReady} onClick={() => void send('confirmed')}>
            Confirm this shift
          </button>
          <button type="button" disabled={!isReady} onClick={() => void send('dismissed')}>
            Dismiss it
          </button>
        </p>
      </form>
    </section>
  );
}
