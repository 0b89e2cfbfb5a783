import type { Shift } from '../api/shapes.js';
import { codeInWords } from './terms.words.js';

/** "version 2 of putin terms". */
export const versionInWords = ({ plan, version }: { readonly plan: string; readonly version: number }): string =>
  `version ${version} of “${codeInWords(plan)}”`;

/** Rule 6: a demand that one version has and the other, a whole document, has not. */
export function demandInWords({ kind, subject }: Shift): string | null {
  if (subject?.kind !== 'demand') return null;
  const [has, lacks] = kind === 'new-demand' ? [subject.later, subject.earlier] : [subject.earlier, subject.later];
  const demand = `“${codeInWords(subject.demand)}”`;
  return `The demand ${demand} is in ${versionInWords(has)} and not in ${versionInWords(lacks)}, which is a whole document.`;
}
