import { explain } from './explain.js';
import { facetsOf } from './facets.js';
import { worseGrade } from '../grade.js';
import { type ComputedShift, familyOf, type ShiftKind } from '../shift.js';
import type { Statement } from '../statement.js';
import type { Verdict } from './verdict.js';

/** The facet that a kind already says, and so does not carry. */
function facetSaidBy(kind: ShiftKind): string | null {
  switch (kind) {
    case 'quantity-change':
      return 'quantity';
    case 'new-condition':
    case 'dropped-condition':
      return 'conditions';
    default:
      return null;
  }
}

/** The shift that a verdict on two statements of one slot makes. */
export function computedShift(earlier: Statement, later: Statement, verdict: Verdict): ComputedShift {
  const { rule, kind, direction, magnitude } = verdict;
  const { actor, issue, track } = later;
  const others = kind === 'contradiction' ? [] : facetsOf(earlier, later);
  const said = facetSaidBy(kind);
  return {
    key: [familyOf(kind), actor, issue, track, earlier.id, later.id].join('|'),
    actor,
    issue,
    track,
    kind,
    facets: [...new Set([...verdict.facets, ...others])].filter((facet) => facet !== said).sort(),
    direction,
    magnitude,
    grade: worseGrade(earlier.grade, later.grade),
    provisional: earlier.disputed || later.disputed,
    from: earlier.id,
    to: later.id,
    subject: null,
    dated: null,
    rule,
    explanation: explain(earlier, later, verdict),
  };
}
