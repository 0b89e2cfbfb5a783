import type { SourceResponse, StatementResponse } from '../../projections/statement.response.js';
import { columnsOf } from './columns.js';

/** Of each of two statements side by side. */
export const EVIDENCE_COLUMNS = columnsOf<StatementResponse>({
  statement: ({ id }) => id,
  stated: ({ stated }) => stated.edtf,
  position: ({ position }) => position?.code ?? null,
  label: ({ position }) => position?.label ?? null,
  value: ({ position }) => position?.value ?? null,
  speaker: ({ speaker }) => speaker?.slug ?? null,
  modality: ({ modality }) => modality,
  summary: ({ summary }) => summary,
  quote: ({ quote }) => quote,
  sources: ({ sources }) => sourcesCell(sources),
  disputed: ({ disputed }) => disputed,
});

export const STATEMENT_COLUMNS = columnsOf<StatementResponse>({
  id: ({ id }) => id,
  sequence: ({ sequence }) => sequence,
  actor: ({ actor }) => actor.slug,
  actorName: ({ actor }) => actor.name,
  jointWith: ({ jointWith }) => jointWith.map(({ slug }) => slug).join(' '),
  speaker: ({ speaker }) => speaker?.slug ?? null,
  addressee: ({ addressee }) => addressee?.slug ?? null,
  issue: ({ issue }) => issue.slug,
  issueTitle: ({ issue }) => issue.title,
  position: ({ position }) => position?.code ?? null,
  label: ({ position }) => position?.label ?? null,
  value: ({ position }) => position?.value ?? null,
  quantity: ({ quantity }) => quantity && [quantity.measure, quantity.comparator, quantity.value, quantity.unit, quantity.relativeTo].filter((part) => part !== null).join(' '),
  conditions: ({ conditions }) => conditions.map(({ demand }) => demand).join(' '),
  modality: ({ modality }) => modality,
  deed: ({ deed }) => deed,
  track: ({ track }) => track,
  commitment: ({ commitment }) => commitment,
  scope: ({ scope }) => scope,
  stated: ({ stated }) => stated.edtf,
  statedFrom: ({ stated }) => stated.from,
  statedTo: ({ stated }) => stated.to,
  dating: ({ stated }) => stated.dating,
  disclosed: ({ disclosed }) => disclosed?.edtf ?? null,
  recordedAt: ({ recordedAt }) => recordedAt,
  summary: ({ summary }) => summary,
  quote: ({ quote }) => quote,
  sources: ({ sources }) => sourcesCell(sources),
  grade: ({ grade }) => grade,
  disputed: ({ disputed }) => disputed,
  status: ({ status }) => status,
  plan: ({ plan }) => plan,
});

/** Outlet, title and address of each source, one a line. */
export function sourcesCell(sources: readonly SourceResponse[]): string {
  return sources.map(({ outlet, title, url }) => [outlet, title, url].filter((part) => part !== null).join(', ')).join('\n');
}
