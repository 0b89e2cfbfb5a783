import type { ConditionKind, ConditionStatus } from '../api/shapes.js';

export const CONDITION_KIND_WORDS: Readonly<Record<ConditionKind, string>> = {
  demand: 'Demand',
  promise: 'Promise',
  precondition: 'Precondition',
};

export const CONDITION_STATUS_WORDS: Readonly<Record<ConditionStatus, string>> = {
  pending: 'Pending',
  refused: 'Refused',
  stalled: 'Stalled',
  'partly-fulfilled': 'Partly fulfilled',
  fulfilled: 'Fulfilled',
  'fulfilled-de-facto': 'Fulfilled in practice',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn',
  broken: 'Broken',
};

export function isConditionStatus(status: string): status is ConditionStatus {
  return Object.hasOwn(CONDITION_STATUS_WORDS, status);
}

/** The colour of a status; its words say the same. */
export function statusTone(status: ConditionStatus): 'softening' | 'hardening' | 'reversal' | 'quiet' {
  switch (status) {
    case 'fulfilled':
    case 'fulfilled-de-facto':
    case 'partly-fulfilled':
      return 'softening';
    case 'refused':
    case 'stalled':
      return 'hardening';
    case 'broken':
      return 'reversal';
    case 'pending':
    case 'lapsed':
    case 'withdrawn':
      return 'quiet';
  }
}
