import type { Settings } from '../../domain/settings.js';
import type { NewsDecision } from '../alert-decision.js';
import type { AlertFilter } from '../alert-filter.js';

/** Of what was recorded with `notify: false`, as the sample and imports may be. */
export const SILENT = 'It was recorded with notify: false, so that it alerts nobody.';

/** Why an endpoint is not told of a shift, in words; null where it is. */
export function whyNot(decision: NewsDecision, settings: Settings): string | null {
  if (decision.kind !== 'silence') return null;
  const { why } = decision;
  switch (why.kind) {
    case 'not-standing':
      return 'It no longer stands: it was withdrawn or dismissed.';
    case 'weak':
      return 'It rests on weak evidence: disputed, inferred, on an inferred baseline, or of a collective.';
    case 'class-off':
      return `Shifts of this kind and size are not told; settings can change that: alertClasses, notableMagnitude (${settings.notableMagnitude}).`;
    case 'not-asked':
      return 'It would wait for a digest, and events does not name shift.digest.';
    case 'filter':
      return LEFT_OUT_BY[why.field];
  }
}

const LEFT_OUT_BY: Readonly<Record<keyof AlertFilter, string>> = {
  actors: 'The filter names other actors.',
  issues: 'The filter names other issues.',
  kinds: 'The filter names other kinds.',
  facets: 'It has none of the facets that the filter names.',
  tracks: 'The filter names other tracks.',
  minMagnitude: 'It is smaller than minMagnitude, or has no magnitude.',
  minGrade: 'Its grade is below minGrade, or it is not graded.',
  basis: 'The filter asks for another basis.',
  includeSuccession: 'The office changed hands between its statements; includeSuccession asks for such.',
  skipRetroactive: 'It is retroactive, and the filter leaves such out.',
};
