import type { DenialTarget } from '../domain/facts/statement-facts.js';
import { presentDate } from './present-date.js';
import { positionOf, presentSource, speakerOf } from './present-parts.js';
import type { CodingRow, DenialRow, StatementRecords } from './statement-records.reader.js';
import type { StatementRow } from './statement-row.js';
import type { ActorReference, CodingResponse, Denied, DenialResponse, StatementResponse } from './statement.response.js';

/** What others recorded of a statement: who denies it, how else it was read, what was put right. */
export function presentRecords(
  row: StatementRow,
  { denials, codings, changes }: StatementRecords,
  reference: (slug: string) => ActorReference,
): Pick<StatementResponse, 'denials' | 'codings' | 'retraction' | 'corrections'> {
  const isOfIt = (record: { readonly statement_id: string }): boolean => record.statement_id === row.statement_id;
  const own = changes.filter(isOfIt);
  const [retraction] = own.flatMap((each) => (each.type === 'statement.retracted' ? [each] : []));
  return {
    denials: denials.filter(isOfIt).map((denial) => presentDenial(denial, reference)),
    codings: codings.filter(isOfIt).map((coding) => presentCoding(coding, row)),
    retraction: retraction ? { why: retraction.data.why, ...placeOf(retraction) } : null,
    corrections: own.flatMap((each) =>
      each.type === 'statement.corrected'
        ? [{ fields: Object.keys(each.data.corrected).sort(), why: each.data.why, ...placeOf(each) }]
        : [],
    ),
  };
}

/** The denial as views show it. */
export function presentDenial(
  denial: Pick<DenialRow, 'id' | 'sequence' | 'recorded_at' | 'data'>,
  reference: (slug: string) => ActorReference,
): DenialResponse {
  const { target, aspect, by, speaker, stated, summary, quote = null, sources } = denial.data;
  return {
    id: denial.id,
    target: deniedBy(target),
    aspect,
    by: reference(by),
    speaker: speaker === undefined ? null : speakerOf(reference(speaker)),
    stated: presentDate(stated),
    summary,
    quote,
    sources: sources.map(presentSource),
    ...placeOf(denial),
  };
}

function deniedBy(target: DenialTarget): Denied {
  if ('plan' in target) return 'plan';
  return 'shift' in target ? 'shift' : 'statement';
}

function presentCoding(coding: CodingRow, { scale }: StatementRow): CodingResponse {
  const { coder, position, commitment = null, scope = null, note = null } = coding.data;
  return { id: coding.id, coder, position: positionOf(scale, position), commitment, scope, note, ...placeOf(coding) };
}

function placeOf({ recorded_at, sequence }: { recorded_at: Date; sequence: string }): { recordedAt: string; sequence: number } {
  return { recordedAt: recorded_at.toISOString(), sequence: Number(sequence) };
}
