import { statedBounds } from '../domain/dates/stated-date.js';
import type { DateBounds } from '../domain/statement.js';
import type { Moment } from './as-of.js';

/** What was stated at some time, and perhaps only disclosed later. */
interface Dated {
  readonly stated: DateBounds;
  readonly data: { readonly disclosed?: string };
}

/** Whether a plan, a reaction or a condition counts then: stated by that day, and public by the other. */
export function countsAt({ stated, data }: Dated, { asOf, disclosedBy }: Pick<Moment, 'asOf' | 'disclosedBy'>): boolean {
  const disclosed = data.disclosed === undefined ? stated : statedBounds(data.disclosed);
  return stated.from <= asOf && disclosed.from <= disclosedBy;
}
