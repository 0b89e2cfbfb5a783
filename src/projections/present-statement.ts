import type { PositionStated } from '../domain/events.js';
import { bestGrade } from '../domain/grade.js';
import type { Scale } from '../domain/scale.js';
import { statedBounds } from '../domain/stated-date.js';
import { defaultCommitment, trackOf } from '../domain/track.js';
import type { ActorReference, PositionReference, SourceResponse, StatementResponse } from './statement.response.js';

/** A stored statement with its issue, as the reader's query gives it. */
export interface StatementRow {
  readonly statement_id: string;
  readonly sequence: string;
  readonly recorded_at: Date;
  readonly data: PositionStated;
  readonly retracted_sequence: string | null;
  readonly retracted_at: Date | null;
  readonly retracted_why: string | null;
  readonly issue_title: string;
  readonly scale: Scale;
}

/** The instant of a bound, null where the interval is open. */
export function instantOf(bound: number): string | null {
  return Number.isFinite(bound) ? new Date(bound).toISOString() : null;
}

/** The statement as views and alerts show it: every default filled in, every reference named. */
export function presentStatement(row: StatementRow, actors: ReadonlyMap<string, ActorReference>): StatementResponse {
  const { data } = row;
  const reference = (slug: string): ActorReference => actors.get(slug) ?? { slug, name: slug, kind: 'organisation' };
  const deed = data.deed ?? null;
  return {
    id: row.statement_id,
    sequence: Number(row.sequence),
    actor: reference(data.actor),
    jointWith: (data.jointWith ?? []).map(reference),
    speaker: data.speaker === undefined ? null : speakerOf(reference(data.speaker)),
    issue: { slug: data.issue, title: row.issue_title },
    position: positionOf(row.scale, data.position),
    quantity: quantityOf(data),
    conditions: (data.conditions ?? []).map(({ demand, text = null }) => ({ demand, text })),
    modality: data.modality,
    deed,
    track: trackOf(data.modality, deed),
    commitment: data.commitment ?? defaultCommitment(deed),
    scope: data.scope ?? null,
    stated: { ...dateOf(data.stated), dating: data.dating ?? 'event' },
    disclosed: data.disclosed === undefined ? null : dateOf(data.disclosed),
    after: (data.after ?? []).map(({ statement, words }) => ({ statement, words })),
    before: (data.before ?? []).map(({ statement, words }) => ({ statement, words })),
    recordedAt: row.recorded_at.toISOString(),
    summary: data.summary,
    quote: data.quote ?? null,
    absence: data.absence ? { demand: null, since: null, ...data.absence } : null,
    sources: data.sources.map(presentSource),
    grade: bestGrade(data.sources.map((source) => source.grade)),
    disputed: false,
    status: row.retracted_sequence === null ? 'active' : 'retracted',
    retraction: retractionOf(row),
    plan: data.plan ?? null,
  };
}

/** A source with what it leaves out spelled as null or empty. */
export function presentSource(source: PositionStated['sources'][number]): SourceResponse {
  const { outlet, title, url = null, publishedAt = null, via = [], grade = null } = source;
  return { outlet, title, url, publishedAt, via: [...via], grade };
}

function retractionOf(row: StatementRow): StatementResponse['retraction'] {
  if (row.retracted_sequence === null || row.retracted_at === null) return null;
  return {
    why: row.retracted_why ?? '',
    recordedAt: row.retracted_at.toISOString(),
    sequence: Number(row.retracted_sequence),
  };
}

function speakerOf({ slug, name }: ActorReference): { slug: string; name: string } {
  return { slug, name };
}

function positionOf(scale: Scale, code: string | null): PositionReference | null {
  if (code === null) return null;
  const position = scale.positions.find((each) => each.code === code);
  return { code, label: position?.label ?? code, value: position?.value ?? null };
}

function quantityOf({ quantity }: PositionStated): StatementResponse['quantity'] {
  if (!quantity) return null;
  const { value = null, unit, comparator = '=', measure, relativeTo = null } = quantity;
  return { value, unit, comparator, measure, relativeTo };
}

function dateOf(edtf: string): { edtf: string; from: string | null; to: string | null } {
  const { from, to } = statedBounds(edtf);
  return { edtf, from: instantOf(from), to: instantOf(to) };
}
