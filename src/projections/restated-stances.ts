import { type Queries, rowsOf } from '../database/queries.js';
import type { EventType, RecordedEvent } from '../domain/events.js';
import { ofType } from './projection.js';
import type { StanceKey } from './stance.reader.js';

/** Events that close versions of statements or make new ones. */
const RESTATING: ReadonlySet<EventType> = new Set([
  'statement.retracted',
  'statement.corrected',
  'statement.sourced',
  'claim.denied',
  'actor.merged',
  'issue.rescaled',
]);

/**
 * The stances that events change other than by new statements: those that restated statements stand or
 * stood in, and those in which a voice has got another weight. No query where no event is of that sort.
 */
export async function restatedStances(
  queries: Queries,
  dossierId: number,
  events: readonly RecordedEvent[],
): Promise<StanceKey[]> {
  const stances: StanceKey[] = [];
  const [first, last] = [events[0]?.sequence ?? 0, events.at(-1)?.sequence ?? 0];
  if (events.some(({ type }) => RESTATING.has(type))) {
    stances.push(...(await rowsOf<StanceKey>(queries, RESTATED, [dossierId, first, last])));
  }
  const voices = voicesIn(events);
  if (voices.length > 0) stances.push(...(await rowsOf<StanceKey>(queries, VOICED, [dossierId, JSON.stringify(voices)])));
  return stances;
}

/** Who speaks for whom with a new weight; null: anyone, for anyone. */
interface Voice {
  readonly actor: string | null;
  readonly speaker: string | null;
}

function voicesIn(events: readonly RecordedEvent[]): Voice[] {
  const affiliated = [...ofType(events, 'actor.affiliated'), ...ofType(events, 'affiliation.ended')];
  const reweighed = ofType(events, 'dossier.configured').some(({ data }) => data.settings?.dissentWithin !== undefined);
  return [
    ...affiliated.map(({ data }) => ({ actor: data.of, speaker: data.actor })),
    ...ofType(events, 'actor.merged').map(({ data }) => ({ actor: null, speaker: data.into })),
    ...ofType(events, 'actor.merged').map(({ data }) => ({ actor: data.into, speaker: null })),
    ...ofType(events, 'actor.updated').flatMap(({ data }) => (data.kind === undefined ? [] : [{ actor: data.actor, speaker: null }])),
    ...(reweighed ? [{ actor: null, speaker: null }] : []),
  ];
}

const RESTATED = `
select actor, issue from slot_statement
 where dossier_id = $1 and from_sequence between $2 and $3 and from_sequence <> sequence
 union
select actor, issue from slot_statement where dossier_id = $1 and until_sequence between $2 and $3`;

const VOICED = `
select distinct s.actor, s.issue
  from jsonb_to_recordset($2::jsonb) as v(actor text, speaker text)
  join slot_statement s
    on s.dossier_id = $1 and s.speaker is not null and s.until_sequence is null
   and s.actor = coalesce(v.actor, s.actor) and s.speaker = coalesce(v.speaker, s.speaker)`;
