import { bestGrade } from '../domain/grade.js';
import { fullQuantity } from '../domain/statements/full-quantity.js';
import { defaultCommitment, trackOf } from '../domain/track.js';
import { presentRecords } from './present-records.js';
import { presentDate, presentStated } from './present-date.js';
import { positionOf, presentSource, speakerOf } from './present-parts.js';
import type { StatementRecords } from './statement-records.reader.js';
import type { StatementRow } from './statement-row.js';
import type { ActorReference, StatementResponse } from './statement.response.js';

/** The statement as views and alerts show it: every default filled in, every reference named. */
export function presentStatement(
  row: StatementRow,
  actors: ReadonlyMap<string, ActorReference>,
  records: StatementRecords,
): StatementResponse {
  const { data } = row;
  const reference = (slug: string): ActorReference => actors.get(slug) ?? { slug, name: slug, kind: 'organisation' };
  const deed = data.deed ?? null;
  return {
    id: row.statement_id,
    sequence: Number(row.sequence),
    actor: reference(data.actor),
    jointWith: (data.jointWith ?? []).map(reference),
    speaker: data.speaker === undefined ? null : speakerOf(reference(data.speaker)),
    addressee: data.addressee === undefined ? null : speakerOf(reference(data.addressee)),
    issue: { slug: data.issue, title: row.issue_title },
    position: positionOf(row.scale, data.position),
    quantity: fullQuantity(data.quantity),
    conditions: (data.conditions ?? []).map(({ demand, text = null }) => ({ demand, text })),
    conditionsComplete: data.conditionsComplete ?? false,
    modality: data.modality,
    deed,
    track: trackOf(data.modality, deed),
    commitment: data.commitment ?? defaultCommitment(deed),
    scope: data.scope ?? null,
    stated: presentStated(data),
    disclosed: data.disclosed === undefined ? null : presentDate(data.disclosed),
    after: (data.after ?? []).map(({ statement, words }) => ({ statement, words })),
    before: (data.before ?? []).map(({ statement, words }) => ({ statement, words })),
    recordedAt: row.recorded_at.toISOString(),
    summary: data.summary,
    quote: data.quote ?? null,
    absence: data.absence ? { demand: null, since: null, ...data.absence } : null,
    sources: data.sources.map(presentSource),
    grade: bestGrade(data.sources.map((source) => source.grade)),
    disputed: row.disputed,
    status: row.status,
    ...presentRecords(row, records, reference),
    plan: data.plan ?? null,
    point: data.point ?? null,
  };
}
