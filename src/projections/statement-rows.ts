import { instant } from '../database/instant.js';
import { statementsOf } from '../domain/statements/read-statement.js';
import { statedBounds } from '../domain/dates/stated-date.js';
import type { PlacedVersion } from './statement-versions.js';

/** A row of `statement`, a version. */
export function statementRow({ said, recordedAt, from, until, version }: PlacedVersion) {
  const { data } = said;
  const stated = statedBounds(data.stated);
  return {
    statement_id: said.id,
    sequence: said.sequence,
    recorded_at: recordedAt,
    version,
    issue: data.issue,
    position: data.position,
    stated_from: instant(stated.from),
    stated_to: instant(stated.to),
    disclosed_from: data.disclosed === undefined ? null : instant(statedBounds(data.disclosed).from),
    data,
    from_sequence: from,
    until_sequence: until,
    status: said.status,
    disputed: said.denials.length > 0,
    actor: data.actor,
    plan: data.plan ?? null,
  };
}

/** What rows of `slot_statement` are made of, one a holder; a retracted statement stands in no slot. */
export function slotRows({ said, from, until }: PlacedVersion) {
  if (said.status === 'retracted') return [];
  const { id, sequence, data, denials } = said;
  const bounds = statedBounds(data.stated);
  const [stated_from, stated_to] = [instant(bounds.from), instant(bounds.to)];
  // Where nobody says when the public learned of it, it was said in public.
  const disclosed_from = data.disclosed === undefined ? stated_from : instant(statedBounds(data.disclosed).from);
  return statementsOf({ id, sequence, data, isDisputed: denials.length > 0 }).map(({ stated: _, ...statement }) => ({
    stated_from,
    stated_to,
    disclosed_from,
    from_sequence: from,
    until_sequence: until,
    statement,
  }));
}
