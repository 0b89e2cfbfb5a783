import type { RecordedEvent } from '../domain/events.js';
import { type Queries, rowsOf } from '../database/queries.js';
import { ofType } from './projection.js';

/** Which shifts an event concerns: these, or whichever of those that a source asserts. */
export type Concerned = readonly string[] | 'asserted';

/** Of retracted assertions and denials of shifts, which shift each is about, by the record's id. */
export type ShiftOfRecord = ReadonlyMap<string, string>;

export function concernedBy(event: RecordedEvent, shiftOf: ShiftOfRecord): Concerned {
  switch (event.type) {
    case 'shift.detected':
    case 'shift.revised':
    case 'shift.withdrawn':
    case 'shift.reviewed':
      return [event.data.shift];
    case 'shift.stated':
      return [event.stream.slice('shift/'.length)];
    case 'claim.denied':
      return 'shift' in event.data.target ? [event.data.target.shift] : [];
    case 'statement.retracted': {
      const shift = shiftOf.get(event.data.statement);
      return shift === undefined ? [] : [shift];
    }
    case 'actor.merged':
    case 'issue.rescaled':
    case 'statement.corrected':
      return 'asserted';
    default:
      return [];
  }
}

/** Looks up what the retractions among the events take back. */
export async function shiftsOfRecords(
  queries: Queries,
  dossierId: number,
  events: readonly RecordedEvent[],
): Promise<ShiftOfRecord> {
  const ids = ofType(events, 'statement.retracted').map(({ data }) => data.statement);
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<{ record: string; shift: string }>(queries, RECORDS, [dossierId, ids]);
  return new Map(rows.map(({ record, shift }) => [record, shift]));
}

const RECORDS = `
select e.event_id as record, substr(e.stream, length('shift/') + 1) as shift
  from event e
 where e.dossier_id = $1 and e.event_id = any($2::uuid[]) and e.stream like 'shift/%'
   and e.type in ('shift.stated', 'claim.denied')`;
