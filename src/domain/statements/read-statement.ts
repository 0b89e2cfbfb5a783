import type { RecordedEvent } from '../events.js';
import type { PositionStated } from '../facts/statement-facts.js';
import { bestGrade } from '../grade.js';
import { statedBounds } from '../dates/stated-date.js';
import type { StatedConditions, Statement } from '../statement.js';
import { defaultCommitment, trackOf } from '../track.js';
import { fullQuantity } from './full-quantity.js';

/** A recorded `position.stated`. */
export type RecordedStatement = Extract<RecordedEvent, { readonly type: 'position.stated' }>;

/** A statement as it reads, and whether somebody denies it. */
type ReadStatement = Pick<RecordedStatement, 'id' | 'sequence' | 'data'> & { readonly isDisputed?: boolean };

function conditionsOf({ conditions = [], conditionsComplete = false }: PositionStated): StatedConditions {
  const demands = [...new Set(conditions.map(({ demand }) => demand))].sort();
  return { demands, complete: conditionsComplete };
}

/** The holders of a statement: its actor, then those it is made jointly with, each once. */
function holdersOf({ actor, jointWith = [] }: PositionStated): string[] {
  return [...new Set([actor, ...jointWith])];
}

/**
 * The statements that one recorded event makes, one for each holder's slot, with every default of
 * domain.md filled in.
 *
 * @throws DomainError `invalid-edtf` if the recorded date is none, which recording refuses.
 */
export function statementsOf({ id, sequence, data, isDisputed = false }: ReadStatement): Statement[] {
  const holders = holdersOf(data);
  const deed = data.deed ?? null;
  const shared = {
    id,
    sequence,
    joint: holders.length > 1,
    speaker: data.speaker ?? null,
    issue: data.issue,
    position: data.position,
    quantity: fullQuantity(data.quantity),
    conditions: conditionsOf(data),
    modality: data.modality,
    deed,
    track: trackOf(data.modality, deed),
    commitment: data.commitment ?? defaultCommitment(deed),
    scope: data.scope ?? null,
    stated: statedBounds(data.stated),
    dating: data.dating ?? 'event',
    absence: data.absence?.of ?? null,
    after: data.after ?? [],
    before: data.before ?? [],
    grade: bestGrade(data.sources.map(({ grade }) => grade)),
    disputed: isDisputed,
    point: data.plan !== undefined && data.point ? { plan: data.plan, version: data.point.version, demand: data.point.demand } : null,
    tentative: data.point?.tentative ?? false,
  } as const;
  return holders.map((actor) => ({ ...shared, actor }));
}
