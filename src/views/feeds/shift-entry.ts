import type { ShiftLinks } from '../../alerts/bodies/alert-links.js';
import { sidesOf } from '../../alerts/bodies/shift-in-words.js';
import type { SourceResponse, StatementResponse } from '../../projections/statement.response.js';
import type { ShiftView } from '../shift-view.response.js';
import { escaped } from './markup.js';

/** The explanation and both statements with their sources, as HTML. */
export function entryContent(shift: ShiftView, links: ShiftLinks): string {
  const [before, after] = sidesOf(shift);
  return [
    `<p>${escaped(shift.explanation)}</p>`,
    statementPart(before, shift.from),
    statementPart(after, shift.to),
    shift.sources.length > 0 ? `<p>Told by:</p>${sourceList(shift.sources)}` : '',
    `<p>${link(links.timeline, 'The timeline')}</p>`,
  ].join('');
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
