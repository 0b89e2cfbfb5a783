import type { Shift } from '../api/shapes.js';
import { instantInWords } from '../words/dates.words.js';
import { KINDS } from '../words/kinds.words.js';

/** What a shift's kind means, what decided it, and its way on the log. */
export function ShiftFacts({ shift }: { readonly shift: Shift }) {
  const { changedAt, detectedAt, explanation, kind, rule, sequence, status } = shift;
  const isWithdrawn = status === 'withdrawn';
  const change = isWithdrawn ? 'withdrawn' : 'last changed';
  return (
    <dl class="facts">
      <dt>{isWithdrawn ? 'What it meant' : 'What it means'}</dt>
      <dd>{KINDS[kind].meaning}</dd>
      {rule !== null && (
        <>
          <dt>Decided by</dt>
          <dd>Rule {rule}</dd>
        </>
      )}
      <dt>Detected</dt>
      <dd data-testid="shift-times">
        {instantInWords(detectedAt)}
        {changedAt !== detectedAt && `, ${change} ${instantInWords(changedAt)}`} (event {sequence})
      </dd>
      {rule !== null && (
        <>
          <dt>In the log</dt>
          <dd class="logged-words">{explanation}</dd>
        </>
      )}
    </dl>
  );
}
