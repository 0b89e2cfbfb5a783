import type { ShiftLinks } from '../../alerts/outbox/alert-links.js';
import type { ShiftKind } from '../../domain/shift.js';
import type { SourceResponse, StatementResponse } from '../../projections/statement.response.js';
import type { ShiftView } from '../shift-view.response.js';
import { escaped } from './markup.js';

/** Kinds whose statements stand side by side: neither took the place of the other. */
const SIDE_BY_SIDE: readonly ShiftKind[] = [
  'contradiction',
  'say-do-gap',
  'public-private-gap',
  'dissent',
  'inconsistency',
  'convergence',
  'divergence',
];

/** Who moved, on what, how, and from where to where, in one line of plain text. */
export function entryTitle(shift: ShiftView): string {
  const { issue, kind, facets, status, from, to } = shift;
  const marks = [...(facets.length > 0 ? [facets.join(', ')] : []), ...(status === 'standing' ? [] : [status])];
  const ends = [from, to].map((end) => end?.position?.label ?? null);
  const between = SIDE_BY_SIDE.includes(kind) ? ' | ' : ' → ';
  const moved = ends.every((end) => end === null) ? '' : `: ${ends.map((end) => end ?? '–').join(between)}`;
  return `${namesOf(shift).join(' and ')}${issue ? ` on ${issue.title}` : ''}, ${kind}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}${moved}`;
}

/** Whose it is; of what lies between two, both, in the order of its statements. */
function namesOf({ actor, subject, from, to }: ShiftView): string[] {
  return subject?.kind === 'counterpart' ? [from?.actor.name ?? actor.name, to?.actor.name ?? subject.actor.name] : [actor.name];
}

/** The explanation and both statements with their sources, as HTML. */
export function entryContent(shift: ShiftView, links: ShiftLinks): string {
  const [before, after] = headingsOf(shift);
  return [
    `<p>${escaped(shift.explanation)}</p>`,
    statementPart(before, shift.from),
    statementPart(after, shift.to),
    shift.sources.length > 0 ? `<p>Told by:</p>${sourceList(shift.sources)}` : '',
    `<p>${link(links.timeline, 'The timeline')}</p>`,
  ].join('');
}

function headingsOf(shift: ShiftView): readonly [string, string] {
  const [one, other] = namesOf(shift);
  if (one !== undefined && other !== undefined) return [one, other];
  return SIDE_BY_SIDE.includes(shift.kind) ? ['On one side', 'On the other'] : ['Before', 'After'];
}

function statementPart(heading: string, statement: StatementResponse | null): string {
  if (!statement) return '';
  const { stated, position, summary, quote, sources } = statement;
  const said = quote === null ? '' : `<blockquote>${escaped(quote)}</blockquote>`;
  const where = position ? ` (${escaped(position.label)})` : '';
  return `<p><b>${escaped(heading)}</b>, ${escaped(stated.edtf)}${where}: ${escaped(summary)}</p>${said}${sourceList(sources)}`;
}

function sourceList(sources: readonly SourceResponse[]): string {
  const items = sources.map(({ outlet, title, url }) => {
    const named = `${outlet}: ${title}`;
    return `<li>${url !== null && /^https?:\/\//i.test(url) ? link(url, named) : escaped(named)}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function link(address: string, text: string): string {
  return `<a href="${escaped(address)}">${escaped(text)}</a>`;
}
