import { statedBounds } from '../domain/dates/stated-date.js';
import type { Dating } from '../domain/terms.js';
import { instantOf } from './present-parts.js';
import type { DisclosedResponse, StatedResponse } from './statement.response.js';

/** A recorded date with its bounds, null where it is open. */
export function presentDate(edtf: string): DisclosedResponse {
  const { from, to } = statedBounds(edtf);
  return { edtf, from: instantOf(from), to: instantOf(to) };
}

/** When something was said or held; said then, unless it tells otherwise. */
export function presentStated({ stated, dating }: { readonly stated: string; readonly dating?: Dating }): StatedResponse {
  return { ...presentDate(stated), dating: dating ?? 'event' };
}
