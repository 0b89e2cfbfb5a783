import type { LedgerCondition, Resolution } from './condition.js';
import { statedBounds } from '../dates/stated-date.js';
import type { ConditionStatus } from '../terms.js';

/** Russia demands of ukraine, early in 2024, that it come to `terminated` on negotiations, by the end of June. */
export function demanded(rest: Partial<LedgerCondition> = {}): LedgerCondition {
  return {
    condition: 'end-the-talks',
    actor: 'russia',
    kind: 'demand',
    refersTo: [{ issue: 'negotiations', position: 'terminated' }],
    logic: 'all',
    addressees: ['ukraine'],
    deadline: statedBounds('2024-06-30'),
    stated: statedBounds('2024-01-10'),
    sequence: 1,
    grade: 'B2',
    resolutions: [],
    ...rest,
  };
}

export function resolved(status: ConditionStatus, edtf: string, rest: Partial<Resolution> = {}): Resolution {
  return { addressee: 'ukraine', status, stated: statedBounds(edtf), sequence: 2, statement: null, ...rest };
}
