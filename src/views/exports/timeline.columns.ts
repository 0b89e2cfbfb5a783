import type { ShiftResponse } from '../../projections/shift.response.js';
import type { StatementResponse } from '../../projections/statement.response.js';
import type { TimelineItem } from '../timeline.response.js';
import { columnsOf, partColumns } from './columns.js';
import { SHIFT_MARK_COLUMNS } from './shift.columns.js';
import { EVIDENCE_COLUMNS } from './statement.columns.js';

/** What a timeline shows, in its order: a row is a statement or a shift, and the other's columns are empty. */
export const TIMELINE_COLUMNS = [
  ...columnsOf<TimelineItem>({
    item: ({ kind }) => kind,
    order: (item) => (item.kind === 'statement' ? item.order : null),
    reaffirms: (item) => (item.kind === 'statement' ? item.reaffirms : null),
    offSlot: (item) => (item.kind === 'statement' ? item.offSlot : null),
  }),
  ...partColumns<TimelineItem, StatementResponse>('statement', EVIDENCE_COLUMNS, (item) =>
    item.kind === 'statement' ? item.statement : null,
  ),
  ...partColumns<TimelineItem, ShiftResponse>(
    'shift',
    [
      ...columnsOf<ShiftResponse>({
        id: ({ id }) => id,
        from: ({ from }) => from?.id ?? null,
        to: ({ to }) => to?.id ?? null,
      }),
      ...SHIFT_MARK_COLUMNS,
    ],
    (item) => (item.kind === 'shift' ? item.shift : null),
  ),
];
