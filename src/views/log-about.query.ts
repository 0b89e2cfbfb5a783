import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import type { RecordedEvent } from '../domain/events.js';
import type { DossierKey } from '../event-log/append-request.js';
import { EventReader, type EventFilter } from '../event-log/event.reader.js';

/** Of whom, or on what, events speak. */
export interface About {
  readonly actor: string | null;
  readonly issue: string | null;
}

/**
 * Finds the events that speak of an actor, or of an issue, or of both: the stream of each record that the
 * read models know to be about it, and the single events that name it from another's stream. So the log
 * needs no index of its own for this, which every append would pay for.
 */
@Injectable()
export class LogAboutQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventReader,
  ) {}

  /** A stretch of those events, in sequence order or against it. */
  async page(dossier: DossierKey, about: About, filter: EventFilter): Promise<RecordedEvent[]> {
    const [comparison, order] = filter.isDescending ? ['<', 'desc'] : ['>', 'asc'];
    const sql = `
select e.event_id as id
  from event e
 where e.dossier_id = $1 and e.sequence ${comparison} $2
   and ($3::text is null or e.type = $3) and ($4::text is null or e.stream = $4)
   and ($6::text is null or e.sequence in (${OF_ACTOR}))
   and ($7::text is null or e.sequence in (${OF_ISSUE}))
 order by e.sequence ${order} limit $5`;
    const { from, type, stream, limit } = filter;
    const parameters = [dossier.dossierId, from, type, stream, limit, about.actor, about.issue];
    const rows = await rowsOf<{ id: string }>(this.dataSource, sql, parameters);
    const events = await this.events.byIds(dossier, rows.map(({ id }) => id));
    return filter.isDescending ? events.reverse() : events;
  }
}

/** The actor's own stream; what it holds, said, or stands beside; what was said to, of or against it. */
const OF_ACTOR = `
select v.sequence from event v where v.dossier_id = $1 and v.stream in (
  select 'actor/' || $6
  union all
  select 'statement/' || statement_id from statement
   where dossier_id = $1 and (actor = $6 or data->'jointWith' ? $6 or data->>'speaker' = $6)
  union all
  select 'shift/' || shift_id from shift where dossier_id = $1 and actor = $6
  union all
  select 'plan/' || slug from plan
   where dossier_id = $1
     and (actor = $6 or data->'jointWith' ? $6 or data->'adherents' ? $6
          or data->'authors' @> jsonb_build_array(jsonb_build_object('actor', $6::text)))
  union all
  select 'reaction/' || reaction_id from reaction where dossier_id = $1 and (actor = $6 or data->>'speaker' = $6)
  union all
  select 'condition/' || slug from condition where dossier_id = $1 and (actor = $6 or data->'addressees' ? $6))
union all
select unnest(array[sequence, ended_sequence]) from affiliation where dossier_id = $1 and of_actor = $6
union all
select sequence from denial where dossier_id = $1 and (by_actor = $6 or data->>'speaker' = $6)
union all
select merged_sequence from actor where dossier_id = $1 and merged_into = $6`;

/** The issue's own stream, and the records on it. */
const OF_ISSUE = `
select v.sequence from event v where v.dossier_id = $1 and v.stream in (
  select 'issue/' || $7
  union all
  select 'statement/' || statement_id from statement where dossier_id = $1 and issue = $7
  union all
  select 'shift/' || shift_id from shift where dossier_id = $1 and issue = $7
  union all
  select 'plan/' || slug from plan
   where dossier_id = $1 and data->'points' @> jsonb_build_array(jsonb_build_object('issue', $7::text))
  union all
  select 'condition/' || slug from condition
   where dossier_id = $1 and data->'refersTo' @> jsonb_build_array(jsonb_build_object('issue', $7::text)))`;
