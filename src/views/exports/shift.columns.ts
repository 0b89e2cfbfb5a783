import type { ShiftResponse } from '../../projections/shift.response.js';
import type { ShiftView } from '../shift-view.response.js';
import { columnsOf, partColumns } from './columns.js';
import { EVIDENCE_COLUMNS, sourcesCell } from './statement.columns.js';

/** What a shift is, without its two statements. */
export const SHIFT_MARK_COLUMNS = columnsOf<ShiftResponse>({
  kind: ({ kind }) => kind,
  facets: ({ facets }) => facets.join(' '),
  track: ({ track }) => track,
  basis: ({ basis }) => basis,
  direction: ({ direction }) => direction,
  magnitude: ({ magnitude }) => magnitude,
  grade: ({ grade }) => grade,
  provisional: ({ provisional }) => provisional,
  retroactive: ({ retroactive }) => retroactive,
  status: ({ status }) => status,
  rule: ({ rule }) => rule,
  explanation: ({ explanation }) => explanation,
  caveat: ({ caveat }) => caveat,
  dated: ({ dated }) => dated,
});

/** A shift with both statements side by side. */
export const SHIFT_COLUMNS = [
  ...columnsOf<ShiftView>({
    id: ({ id }) => id,
    actor: ({ actor }) => actor.slug,
    actorName: ({ actor }) => actor.name,
    issue: ({ issue }) => issue?.slug ?? null,
    issueTitle: ({ issue }) => issue?.title ?? null,
  }),
  ...SHIFT_MARK_COLUMNS,
  ...columnsOf<ShiftView>({
    alertClass: ({ alertClass }) => alertClass,
    review: ({ review }) => review?.verdict ?? null,
    assertedBy: ({ sources }) => sourcesCell(sources),
    detectedAt: ({ detectedAt }) => detectedAt,
    changedAt: ({ changedAt }) => changedAt,
  }),
  ...partColumns<ShiftView, NonNullable<ShiftView['from']>>('from', EVIDENCE_COLUMNS, ({ from }) => from),
  ...partColumns<ShiftView, NonNullable<ShiftView['to']>>('to', EVIDENCE_COLUMNS, ({ to }) => to),
];
