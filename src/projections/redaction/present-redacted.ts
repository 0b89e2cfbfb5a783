import type { ActorReference, IssueReference, StatementResponse } from '../statement.response.js';
import type { RedactedStatement } from './redacted-statements.reader.js';

/** What the record that rests on a redacted statement says of it by itself. */
export interface RedactedAbout {
  readonly actor: ActorReference;
  readonly issue: IssueReference;
}

/**
 * The place of a statement whose content was removed, where a record still names it: its id, when it was recorded, and
 * that it is redacted. All other fields are empty and say nothing; the weakest of modalities stands for none.
 */
export function presentRedacted(left: RedactedStatement, { actor, issue }: RedactedAbout): StatementResponse {
  return {
    id: left.id,
    sequence: left.sequence,
    recordedAt: left.recordedAt,
    status: 'redacted',
    actor,
    issue,
    jointWith: [],
    speaker: null,
    addressee: null,
    position: null,
    quantity: null,
    conditions: [],
    conditionsComplete: false,
    modality: 'inferred',
    deed: null,
    track: 'inferred',
    commitment: 0,
    scope: null,
    stated: { edtf: '', from: null, to: null, dating: 'event' },
    disclosed: null,
    after: [],
    before: [],
    summary: '',
    quote: null,
    absence: null,
    sources: [],
    grade: null,
    disputed: false,
    denials: [],
    codings: [],
    retraction: null,
    corrections: [],
    plan: null,
    point: null,
  };
}
