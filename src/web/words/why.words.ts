import type { Shift } from '../api/shapes.js';
import { gapInWords } from './gap-why.words.js';
import { movementInWords } from './movement-why.words.js';
import { deadlineInWords, driftInWords, silenceInWords } from './over-time-why.words.js';
import { demandInWords } from './plan-why.words.js';
import { anticipationInWords, dissentInWords } from './voices-why.words.js';

/** The sentence that fits the rule; null where the shift lacks what it would tell. */
function sentenceOf(shift: Shift): string | null {
  switch (shift.rule) {
    case '1':
    case '4':
    case '5':
    case '7':
      return movementInWords(shift);
    case '2':
      return anticipationInWords(shift);
    case '3':
      return dissentInWords(shift);
    case '6':
      return demandInWords(shift);
    case 'gap':
    case 'distance':
      return gapInWords(shift);
    case 'silence':
      return silenceInWords(shift);
    case 'drift':
      return driftInWords(shift);
    case 'deadline':
      return deadlineInWords(shift);
    default:
      return null;
  }
}

/**
 * Why a shift was found, in a sentence of names, labels and dates. The log's own sentence holds slugs
 * and codes alone, for the sake of redactions (design README, Immutability); what a source only
 * asserts is told in the words recorded with it.
 */
export function whyInWords(shift: Shift): string {
  return sentenceOf(shift) ?? shift.explanation;
}
