import type { AssertedEnd } from '../domain/facts/shift-facts.js';
import type { Basis, ShiftSubject } from '../domain/shift.js';
import { presentIssueReference, presentPosition } from './present-position.js';
import { presentSource } from './present-parts.js';
import { presentActorReference, presentEvidence, type RecordNames } from './record-names.js';
import { presentRedacted } from './redaction/present-redacted.js';
import type { Assertion, ShiftState } from './shift-state.js';
import type { ShiftSubjectResponse } from './shift-subject.response.js';
import type {
  AssertedEndResponse,
  AssertedResponse,
  ReviewResponse,
  ShiftResponse,
  ShiftStatus,
} from './shift.response.js';
import type { StatementResponse } from './statement.response.js';

/** A shift with the two times that its row does not say, as the reader's query gives it. */
export interface ShiftRow {
  readonly shift_id: string;
  readonly state: ShiftState;
  readonly dated_at: Date | number;
  /** When the event that last changed it was recorded. */
  readonly changed_at: Date;
}

/** Shifts with those times; what is asked of them follows. */
export const SHIFTS = `
select s.shift_id, to_jsonb(s) as state, s.dated_at, c.recorded_at as changed_at
  from shift s
  join event c on c.dossier_id = s.dossier_id and c.sequence = s.sequence`;

/** The status of a row of `shift`, in SQL: the same as `statusOf` tells. */
export const SHIFT_STATUS = `
case when not s.is_computed and s.asserted is null then 'withdrawn'
     when s.review->>'verdict' = 'dismissed' and s.review->>'explanation' = s.explanation then 'dismissed'
     else 'standing' end`;

/** The shift as views and alerts show it, with both statements. */
export function presentShift({ state, changed_at }: Omit<ShiftRow, 'dated_at'>, names: RecordNames): ShiftResponse {
  const asserted = state.asserted ?? [];
  const from = presentSide(state, state.from_statement, names);
  const to = presentSide(state, state.to_statement, names);
  return {
    id: state.shift_id,
    actor: presentActorReference(names, state.actor),
    issue: state.issue === null ? null : presentIssueReference(names.issues, state.issue),
    track: state.track,
    kind: state.kind,
    facets: [...state.facets],
    subject: state.subject && presentSubject(state.subject, names),
    basis: basisOf(state),
    direction: state.direction,
    magnitude: state.magnitude,
    grade: state.grade,
    provisional: isProvisional(state, from, to),
    disputed: state.denials.length > 0,
    from,
    to,
    asserted: presentAsserted(asserted, names),
    retroactive: state.retroactive,
    status: statusOf(state),
    review: presentReview(state),
    rule: state.rule,
    explanation: state.explanation,
    sources: asserted.flatMap((each) => each.sources.map(presentSource)),
    caveat: asserted.find((each) => each.caveat !== undefined)?.caveat ?? null,
    dated: state.dated,
    evaluatedAt: state.evaluated_at,
    sequence: state.sequence,
    detectedAt: new Date(state.detected_at).toISOString(),
    changedAt: changed_at.toISOString(),
  };
}

/** One of its statements; of a redacted one that it was there, and what the shift itself says. */
function presentSide({ actor, issue }: ShiftState, id: string | null, names: RecordNames): StatementResponse | null {
  const left = id === null ? undefined : names.redacted.get(id);
  if (!left) return presentEvidence(names, id);
  const about = issue === null ? { slug: '', title: '' } : presentIssueReference(names.issues, issue);
  return presentRedacted(left, { actor: presentActorReference(names, actor), issue: about });
}

/** A dismissal counts only while the shift says of itself what it said then. */
export function statusOf(state: ShiftState): ShiftStatus {
  if (!state.is_computed && !state.asserted) return 'withdrawn';
  return state.review?.verdict === 'dismissed' && !isOutdated(state, state.review) ? 'dismissed' : 'standing';
}

function isOutdated(state: ShiftState, review: { readonly explanation: string }): boolean {
  return review.explanation !== state.explanation;
}

/** A withdrawn shift keeps the basis that it last had. */
function basisOf({ is_computed, asserted, rule }: ShiftState): Basis {
  if (asserted) return is_computed ? 'both' : 'asserted';
  return rule === null ? 'asserted' : 'computed';
}

/** Of what is computed the rules have said it; what is only asserted rests on its statements, and on its source. */
function isProvisional(state: ShiftState, ...sides: readonly (StatementResponse | null)[]): boolean {
  if (state.is_computed || !state.asserted) return state.provisional;
  return state.denials.length > 0 || sides.some((side) => side?.disputed ?? false);
}

function presentReview(state: ShiftState): ReviewResponse | null {
  if (!state.review) return null;
  const { verdict, note, reviewer, reviewedAt, sequence } = state.review;
  return { verdict, note, reviewer, reviewedAt, sequence, isOutdated: isOutdated(state, state.review) };
}

function presentAsserted(asserted: readonly Assertion[], names: RecordNames): AssertedResponse | null {
  if (asserted.length === 0) return null;
  const each = (ends: readonly AssertedEnd[]): AssertedEndResponse[] => distinct(ends.map((end) => presentEnd(end, names)));
  return { from: each(asserted.flatMap(({ from }) => from)), to: each(asserted.flatMap(({ to }) => to)) };
}

function presentEnd(end: AssertedEnd, names: RecordNames): AssertedEndResponse {
  const { issue, position, statement = null, absence = null } = end;
  return {
    issue: presentIssueReference(names.issues, issue),
    position: presentPosition(names.issues, issue, position),
    statement,
    absence,
  };
}

function distinct<End>(ends: readonly End[]): End[] {
  return [...new Map(ends.map((end) => [JSON.stringify(end), end])).values()];
}

function presentSubject(subject: ShiftSubject, names: RecordNames): ShiftSubjectResponse {
  switch (subject.kind) {
    case 'counterpart':
      return { kind: subject.kind, actor: presentActorReference(names, subject.actor) };
    case 'demand': {
      const { kind, demand, earlier, later } = subject;
      return { kind, demand, earlier: { ...earlier }, later: { ...later } };
    }
    case 'condition':
      return { ...subject, addressee: presentActorReference(names, subject.addressee) };
    case 'office': {
      const { slug, name } = presentActorReference(names, subject.speaker);
      return { kind: subject.kind, speaker: { slug, name }, role: subject.role, effective: subject.effective };
    }
  }
}
