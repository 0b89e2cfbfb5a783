import { correctedStatement } from './corrected-statement.js';
import type { RecordedEvent } from '../events.js';
import type { PositionStated } from '../facts/statement-facts.js';
import { joinedSources } from './joined-sources.js';
import { withoutMerged } from './merged-actor.js';

export type StatementStatus = 'active' | 'corrected' | 'retracted';

/** A statement as it reads after all that was recorded of it up to some event. */
export interface StatementVersion {
  /** Of the event that recorded it. */
  readonly id: string;
  readonly sequence: number;
  readonly data: PositionStated;
  readonly status: StatementStatus;
  /** Ids of the denials that stand against it or its plan; it is disputed while there is one. */
  readonly denials: readonly string[];
}

/**
 * How a statement reads after an event (domain.md, The log); null if the event leaves it as it is.
 * The event alone decides: whether it may follow is the deciders' business.
 */
export function restate(said: StatementVersion, event: RecordedEvent): StatementVersion | null {
  const { data } = said;
  switch (event.type) {
    case 'statement.corrected':
      if (event.data.statement !== said.id) return null;
      return { ...said, data: correctedStatement(data, event.data.corrected), status: 'corrected' };
    case 'statement.sourced':
      if (event.data.statement !== said.id) return null;
      return { ...said, data: { ...data, sources: joinedSources(data.sources, event.data.sources) } };
    case 'statement.retracted':
      return withoutRecord(said, event.data.statement);
    case 'claim.denied': {
      const { target } = event.data;
      const isMeant = ('statement' in target && target.statement === said.id) || ('plan' in target && target.plan === data.plan);
      return isMeant ? { ...said, denials: [...said.denials, event.id] } : null;
    }
    case 'actor.merged': {
      const merged = withoutMerged(data, event.data);
      return merged && { ...said, data: merged };
    }
    case 'issue.rescaled': {
      const { issue, map } = event.data;
      if (data.issue !== issue || data.position === null) return null;
      const position = map[data.position] ?? null;
      return position === data.position ? null : { ...said, data: { ...data, position } };
    }
    default:
      return null;
  }
}

/** The record taken back may be the statement itself, or a denial of it or of its plan. */
function withoutRecord(said: StatementVersion, record: string): StatementVersion | null {
  if (record === said.id) return { ...said, status: 'retracted' };
  if (!said.denials.includes(record)) return null;
  return { ...said, denials: said.denials.filter((denial) => denial !== record) };
}
