import type { RecordedEvent } from '../domain/events.js';
import type { AssertedEnd, ShiftReviewed } from '../domain/facts/shift-facts.js';
import type { Recorded } from './projection.js';
import { type Assertion, assertedContent, type ShiftContent, type ShiftState, type StoredReview } from './shift-state.js';

/**
 * A shift after an event that concerns it; unchanged, the very same, if it does not. Findings and assertions
 * of one shift meet in one state, whose id is made from their evidence, and its basis becomes `both`.
 *
 * @param state null before the first word on it
 * @param shift its id
 */
export function evolveShift(state: ShiftState | null, shift: string, event: RecordedEvent): ShiftState | null {
  switch (event.type) {
    case 'shift.detected':
    case 'shift.revised':
      return placed({ ...(state ?? unheard(shift, event)), ...foundContent(event), is_computed: true }, event);
    case 'shift.stated':
      return placed(asserting(state ?? unheard(shift, event), [...(state?.asserted ?? []), assertionOf(event)]), event);
    default:
      return state && evolveKnown(state, event);
  }
}

function evolveKnown(state: ShiftState, event: RecordedEvent): ShiftState {
  switch (event.type) {
    case 'shift.withdrawn':
      return placed(asserting({ ...state, is_computed: false }, state.asserted ?? []), event);
    case 'shift.reviewed':
      return placed({ ...state, review: reviewOf(event.data, event, state.explanation) }, event);
    case 'claim.denied':
      return placed({ ...state, denials: [...state.denials, event.id] }, event);
    case 'statement.retracted':
      return withoutRecord(state, event);
    case 'actor.merged':
      return rewritten(state, event, (each) => merged(each, event.data.actor, event.data.into));
    case 'issue.rescaled':
      return rewritten(state, event, (each) => rescaled(each, event.data.issue, event.data.map));
    case 'statement.corrected':
      // What is corrected may be the date that an assertion goes by.
      return namesStatement(state, event.data.statement) ? placed(state, event) : state;
    default:
      return state;
  }
}

/** A shift nobody has said anything of yet: what it will show comes with the event. */
function unheard(shift: string, event: Recorded<'shift.detected' | 'shift.revised' | 'shift.stated'>): ShiftState {
  const content = event.type === 'shift.stated' ? assertedContent(assertionOf(event), []) : foundContent(event);
  return {
    ...content,
    shift_id: shift,
    is_computed: false,
    asserted: null,
    denials: [],
    review: null,
    version: 0,
    sequence: event.sequence,
    detected_at: event.recordedAt,
  };
}

/** The state that an event left: its place in the log, and in the shift's own stream if it went there. */
function placed(state: ShiftState, { stream, version, sequence }: RecordedEvent): ShiftState {
  return { ...state, version: stream === `shift/${state.shift_id}` ? version : state.version, sequence };
}

/** What the rules find goes before what sources say; where neither stands, the last word stays readable. */
function asserting(state: ShiftState, assertions: readonly Assertion[]): ShiftState {
  const [first] = assertions;
  const content = first && !state.is_computed ? assertedContent(first, assertions) : {};
  return { ...state, ...content, asserted: first ? assertions : null };
}

function foundContent({ data }: Recorded<'shift.detected' | 'shift.revised'>): ShiftContent {
  const { shift: _shift, from, to, subject = null, dated = null, evaluatedAt = null, ...content } = data;
  return { ...content, from_statement: from, to_statement: to, subject, dated, evaluated_at: evaluatedAt };
}

function assertionOf({ id, sequence, data }: Recorded<'shift.stated'>): Assertion {
  return { event: id, sequence, ...data };
}

function reviewOf(review: ShiftReviewed, event: RecordedEvent, explanation: string): StoredReview {
  const { verdict, note, reviewer = null } = review;
  return { verdict, note, reviewer, reviewedAt: event.recordedAt, sequence: event.sequence, explanation };
}

/** Retracted is either an assertion of it or a denial. */
function withoutRecord(state: ShiftState, event: Recorded<'statement.retracted'>): ShiftState {
  const { statement: record } = event.data;
  if (state.denials.includes(record)) {
    return placed({ ...state, denials: state.denials.filter((denial) => denial !== record) }, event);
  }
  const left = (state.asserted ?? []).filter((each) => each.event !== record);
  return left.length === (state.asserted ?? []).length ? state : placed(asserting(state, left), event);
}

function rewritten(state: ShiftState, event: RecordedEvent, rewrite: (each: Assertion) => Assertion): ShiftState {
  const before = state.asserted ?? [];
  const after = before.map(rewrite);
  if (after.every((each, index) => each === before[index])) return state;
  return placed(asserting(state, after), event);
}

function merged(assertion: Assertion, actor: string, into: string): Assertion {
  return assertion.actor === actor ? { ...assertion, actor: into } : assertion;
}

function rescaled(assertion: Assertion, issue: string, map: Readonly<Record<string, string | null>>): Assertion {
  const isMeant = (end: AssertedEnd): boolean => end.issue === issue && end.position !== undefined;
  if (![...assertion.from, ...assertion.to].some(isMeant)) return assertion;
  const through = (end: AssertedEnd): AssertedEnd => {
    const { position, ...rest } = end;
    if (!isMeant(end) || position === undefined) return end;
    const code = map[position] ?? null;
    return code === null ? rest : { ...rest, position: code };
  };
  return { ...assertion, from: assertion.from.map(through), to: assertion.to.map(through) };
}

function namesStatement({ asserted, from_statement, to_statement }: ShiftState, statement: string): boolean {
  return asserted !== null && (from_statement === statement || to_statement === statement);
}
