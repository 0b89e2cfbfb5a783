import type { Move } from '../api/shapes.js';
import { KINDS, type Tone } from './kinds.words.js';

/** What became of a headline between two days. */
export function moveInWords(move: Move): string {
  switch (move) {
    case 'appeared':
      return 'First known';
    case 'vanished':
      return 'No longer known';
    default:
      return KINDS[move].label;
  }
}

export function moveTone(move: Move): Tone {
  return move === 'appeared' || move === 'vanished' ? 'quiet' : KINDS[move].tone;
}
