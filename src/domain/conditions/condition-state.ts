import type { LedgerCondition, Resolution } from './condition.js';
import { ascending } from '../order/reading-order.js';
import type { ConditionStatus } from '../terms.js';

/** Where a condition stands for one addressee. */
export interface ConditionState {
  readonly addressee: string;
  readonly status: ConditionStatus;
  /** The word that says so; null while nobody said anything, and it is pending. */
  readonly resolution: Resolution | null;
  /** The deadline has passed and the matter is still open. */
  readonly isOverdue: boolean;
}

/** Whether a status leaves it open what becomes of the condition; any other settles it, one way or the other. */
export function isOpen(status: ConditionStatus): boolean {
  switch (status) {
    case 'pending':
    case 'stalled':
    case 'partly-fulfilled':
      return true;
    case 'refused':
    case 'fulfilled':
    case 'fulfilled-de-facto':
    case 'lapsed':
    case 'withdrawn':
    case 'broken':
      return false;
  }
}

/** By stated date, then by sequence: here the ledger's order decides, since a person keeps it. */
function byAge(a: Resolution, b: Resolution): number {
  return (
    ascending(a.stated.from, b.stated.from) ||
    ascending(a.stated.to, b.stated.to) ||
    ascending(a.sequence, b.sequence)
  );
}

/**
 * The state of a condition for one addressee: the newest resolution that began by then, else pending.
 *
 * @param asOf milliseconds since 1970 UTC; for a day, its last one
 */
export function conditionStateOf(condition: LedgerCondition, addressee: string, asOf: number): ConditionState {
  const resolution =
    condition.resolutions
      .filter((each) => each.addressee === addressee && each.stated.from <= asOf)
      .toSorted(byAge)
      .at(-1) ?? null;
  const status = resolution?.status ?? 'pending';
  const hasPassed = condition.deadline !== null && condition.deadline.to < asOf;
  return { addressee, status, resolution, isOverdue: hasPassed && isOpen(status) };
}

/** The state for each addressee (domain.md, condition: "with status *per addressee*"), in the condition's order. */
export function conditionStatesOf(condition: LedgerCondition, asOf: number): ConditionState[] {
  return condition.addressees.map((addressee) => conditionStateOf(condition, addressee, asOf));
}
