import type { ShownShift } from '../api/shapes.js';
import { dateInWords, instantInWords } from '../words/dates.words.js';
import { KINDS } from '../words/kinds.words.js';
import { ALERT_WORDS } from '../words/terms.words.js';

/** What a shift's kind means, what decided it, who is told, and its way on the log. */
export function ShiftFacts({ shift }: { readonly shift: ShownShift }) {
  const { alertClass, changedAt, detectedAt, evaluatedAt, explanation, kind, rule, sequence, status } = shift;
  const isStanding = status === 'standing';
  const change = status === 'withdrawn' ? 'withdrawn' : 'last changed';
  return (
    <dl class="facts">
      <dt>{isStanding ? 'What it means' : 'What it meant'}</dt>
      <dd>{KINDS[kind].meaning}</dd>
      {rule !== null && (
        <>
          <dt>Decided by</dt>
          <dd>{/^\d/.test(rule) ? `Rule ${rule}` : `The rule on ${RULE_NAMES[rule] ?? rule}`}</dd>
        </>
      )}
      <dt>Alerts</dt>
      <dd data-testid="alert-class">{isStanding ? ALERT_WORDS[alertClass] : 'Not while it does not stand'}</dd>
      <dt>{rule === null ? 'Recorded' : 'Detected'}</dt>
      <dd data-testid="shift-times">
        {instantInWords(detectedAt)}
        {changedAt !== detectedAt && `, ${change} ${instantInWords(changedAt)}`} (event {sequence})
        {evaluatedAt !== null && `, as of ${dateInWords(evaluatedAt)}`}
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

const RULE_NAMES: Readonly<Record<string, string>> = {
  gap: 'gaps between word, deed and report',
  silence: 'silence',
  drift: 'drift',
  deadline: 'deadlines',
  distance: 'the distance of two lines',
};
