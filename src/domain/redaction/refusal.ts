import type { KnownEvent } from '../known.js';

const FILED_UNDER = 'holds what everything else is filed under, and is not redacted';

/** Why an event cannot be redacted, and what to do instead; null if it can be. */
export function redactionRefusal({ id, type, isRedacted, madeFrom, takesBack }: KnownEvent): string | null {
  switch (type) {
    case 'dossier.configured':
      return `${type} ${FILED_UNDER}; change the dossier’s title or description instead.`;
    case 'actor.registered':
    case 'actor.updated':
      return `${type} ${FILED_UNDER}; send actor.updated with the name that is to be shown.`;
    case 'actor.affiliated':
    case 'affiliation.ended':
    case 'actor.merged':
      return `${type} ${FILED_UNDER}; record what is right with actor.affiliated, affiliation.ended or actor.merged.`;
    case 'issue.defined':
    case 'issue.rescaled':
      return `${type} ${FILED_UNDER}; send issue.rescaled with the wording that is to be shown.`;
    case 'shift.detected':
    case 'shift.revised':
    case 'shift.withdrawn':
      return `${type} holds slugs, codes and dates alone; redact the statements it rests on, and it is withdrawn.`;
    case 'content.redacted':
      return 'A redaction stays for ever: who ordered it, when, and on what ground.';
    case 'statement.retracted':
      if (isRedacted) return `The event ${id} is redacted already.`;
      return `Without its retraction the record would stand again; redact ${takesBack ?? 'the record'} itself, and the reason given here goes with it.`;
    case 'position.stated':
      if (isRedacted) return `The event ${id} is redacted already.`;
      return madeFrom === null ? null : `This statement says what a plan’s point says; redact the plan’s version, event ${madeFrom}, and its statements go with it.`;
    case 'statement.corrected':
    case 'statement.sourced':
    case 'statement.coded':
    case 'claim.denied':
    case 'shift.stated':
    case 'plan.recorded':
    case 'plan.revised':
    case 'reaction.stated':
    case 'condition.recorded':
    case 'condition.resolved':
    case 'shift.reviewed':
      return isRedacted ? `The event ${id} is redacted already.` : null;
  }
}
