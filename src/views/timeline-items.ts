import type { ShiftResponse } from '../projections/shift.response.js';
import type { StatementResponse } from '../projections/statement.response.js';
import type { TimelineReading } from './timeline-reading.js';
import type { TimelineItem } from './timeline.response.js';

/** Each shift directly after its later statement; last those that name no statement shown. */
export function timelineItems(
  statements: readonly StatementResponse[],
  shifts: readonly ShiftResponse[],
  { undetermined, reaffirms, offSlot }: TimelineReading,
): TimelineItem[] {
  const asItem = (shift: ShiftResponse): TimelineItem => ({ kind: 'shift', shift });
  const endOf = (shift: ShiftResponse): string | undefined => (shift.to ?? shift.from)?.id;
  const shown = new Set<string | undefined>(statements.map(({ id }) => id));
  const items = statements.flatMap((statement): TimelineItem[] => [
    {
      kind: 'statement',
      order: undetermined.has(statement.id) ? 'undetermined' : 'determined',
      reaffirms: reaffirms.get(statement.id) ?? null,
      offSlot: offSlot.has(statement.id),
      statement,
    },
    ...shifts.filter((shift) => endOf(shift) === statement.id).map(asItem),
  ]);
  return [...items, ...shifts.filter((shift) => !shown.has(endOf(shift))).map(asItem)];
}
