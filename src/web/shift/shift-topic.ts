import type { Shift } from '../api/shapes.js';
import { nameInWords } from '../words/terms.words.js';

/** What a shift is about, in a few words: its issue, else the demand or the condition it names. */
export function topicOf({ issue, subject }: Pick<Shift, 'issue' | 'subject'>): string {
  if (issue !== null) return issue.title;
  switch (subject?.kind) {
    case 'condition':
      return nameInWords(subject.condition);
    case 'demand':
      return nameInWords(subject.demand);
    case 'counterpart':
      return subject.actor.name;
    case 'office':
      return nameInWords(subject.role);
    case undefined:
      return 'On no issue';
  }
}
