import type { ShiftResponse } from '../../../projections/shift.response.js';
import type { SourceResponse, StatementResponse } from '../../../projections/statement.response.js';
import type { ShiftAlertType } from '../../alert-types.js';
import { shiftTitle, sidesOf } from '../shift-in-words.js';
import { columns, context, header, MOST_FIELD, MOST_HEADER, section, type SlackBlock } from './slack-blocks.js';
import { linked, literalUpTo, plain, plainUpTo } from './slack-text.js';

const LONGEST_TITLE = 500;
const LONGEST_SUMMARY = 900;
const LONGEST_SOURCE = 120;
const MOST_SOURCES = 3;

/** What a correction says before the shift itself. */
const CORRECTIONS: Readonly<Record<ShiftAlertType, string>> = {
  'shift.detected': '',
  'shift.revised': 'Revised: ',
  'shift.withdrawn': 'Withdrawn: ',
  'shift.reviewed': 'Reviewed: ',
};

/** A shift in one line, with its link. */
export function shiftLine(type: ShiftAlertType, shift: ShiftResponse, address: string): string {
  return linked(address, `${CORRECTIONS[type]}${plainUpTo(shiftTitle(shift), LONGEST_TITLE)}`);
}

/** A shift as a reader wants it: who, on what, how far; both statements side by side; how sure. */
export function shiftBlocks(type: ShiftAlertType, shift: ShiftResponse, address: string): SlackBlock[] {
  const [before, after] = sidesOf(shift);
  return [
    header(literalUpTo(`${CORRECTIONS[type]}${shift.kind}: ${shift.actor.name}${shift.issue ? ` on ${shift.issue.title}` : ''}`, MOST_HEADER)),
    section(shiftLine(type, shift, address)),
    ...(shift.from || shift.to ? [columns(side(before, shift.from), side(after, shift.to))] : []),
    ...(shift.explanation === '' ? [] : [section(plainUpTo(shift.explanation, LONGEST_SUMMARY))]),
    ...(shift.sources.length === 0 ? [] : [section(`Told by ${sourcesOf(shift.sources)}`)]),
    context(marksOf(shift)),
  ];
}

function side(heading: string, statement: StatementResponse | null): string {
  if (!statement) return `*${plain(heading)}*\n–`;
  const { stated, position, speaker, summary, sources, disputed, track } = statement;
  const marks = [track, ...(disputed ? ['disputed'] : [])].join(', ');
  const text = [
    `*${plainUpTo(heading, 100)}*, ${plain(stated.edtf)} (${marks})`,
    ...(position ? [`*${plainUpTo(position.label, 150)}*`] : []),
    `${speaker ? `${plainUpTo(speaker.name, 100)}: ` : ''}${plainUpTo(summary, LONGEST_SUMMARY)}`,
    sourcesOf(sources),
  ].join('\n');
  // Links with long addresses are what may be too much.
  return text.length <= MOST_FIELD ? text : text.slice(0, text.lastIndexOf('\n'));
}

function sourcesOf(sources: readonly SourceResponse[]): string {
  const named = sources
    .slice(0, MOST_SOURCES)
    .map(({ outlet, title, url }) => linked(url, plainUpTo(`${outlet}: ${title}`, LONGEST_SOURCE)));
  const more = sources.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function marksOf(shift: ShiftResponse): string {
  const { magnitude, direction, track, basis, grade, provisional, disputed, retroactive, facets } = shift;
  return plain(
    [
      ...(magnitude === null || magnitude === 0 ? [] : [`${magnitude} points${direction === null ? '' : ` ${direction}`}`]),
      track,
      basis,
      grade === null ? 'not graded' : `grade ${grade}`,
      ...facets,
      ...(provisional ? ['provisional'] : []),
      ...(disputed ? ['disputed'] : []),
      ...(retroactive ? ['retroactive: said long before it was recorded'] : []),
    ].join(' · '),
  );
}
