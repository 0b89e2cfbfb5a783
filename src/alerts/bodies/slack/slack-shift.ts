import type { ShiftResponse } from '../../../projections/shift.response.js';
import type { ShiftAlert } from '../alert-content.js';
import { type ShiftLinks, shiftLinks } from '../alert-links.js';
import { marksOf, shiftName, sidesOf } from '../shift-in-words.js';
import { columns, context, header, MOST_HEADER, MOST_TEXT, section, sectionsOf, type SlackMessage } from './slack-blocks.js';
import { correctionWord, shiftLine } from './slack-shift-line.js';
import { slackSide } from './slack-side.js';
import { sourcesInSlack } from './slack-sources.js';
import { linesUpTo, linked, literalUpTo, plainUpTo } from './slack-text.js';

/** How much of it all is told. */
export interface SlackRoom {
  /** The longest that a summary is, UTF-16 units. */
  readonly summary: number;
  /** So many of the shifts that waited for the alert are named. */
  readonly folded: number;
}

const LONGEST_MARKS = 1_000;

/** A shift as a reader wants it: who, on what, how far; both statements side by side; how sure; where to read on. */
export function slackShift(alert: ShiftAlert, publicUrl: string, room: SlackRoom): SlackMessage {
  const { dossier, type, shift, isReplayed = false } = alert;
  const links = shiftLinks(publicUrl, dossier, shift);
  const title = shiftLine(type, shift, links.shift);
  const [before, after] = sidesOf(shift);
  const from = slackSide(before, shift.from, shift.asserted?.from ?? [], room.summary);
  const to = slackSide(after, shift.to, shift.asserted?.to ?? [], room.summary);
  const marks = plainUpTo([...(isReplayed ? ['sent again, as asked'] : []), ...marksOf(shift)].join(' · '), LONGEST_MARKS);
  const folded = foldedLines(alert, publicUrl, room.folded);
  const reasons = reasonsOf(shift, room.summary);
  return {
    text: linesUpTo([title, marks, from, to, ...folded, ...reasons], MOST_TEXT),
    blocks: [
      header(literalUpTo(`${correctionWord(type)}${shiftName(shift)}`, MOST_HEADER)),
      section(title),
      columns(from, to),
      ...reasons.map(section),
      context(`${marks} · ${pageOf(links)}`),
      ...sectionsOf(folded),
    ],
  };
}

function reasonsOf(shift: ShiftResponse, longest: number): string[] {
  return [
    ...(shift.explanation === '' ? [] : [plainUpTo(shift.explanation, longest)]),
    ...(shift.caveat === null || shift.caveat === '' ? [] : [`Caveat: ${plainUpTo(shift.caveat, longest)}`]),
    ...(shift.sources.length === 0 ? [] : [`Told by ${sourcesInSlack(shift.sources)}`]),
  ];
}

function foldedLines({ dossier, folded }: ShiftAlert, publicUrl: string, most: number): string[] {
  if (folded.length === 0) return [];
  const lines = folded
    .slice(0, most)
    .map((each) => `• ${shiftLine('shift.detected', each, shiftLinks(publicUrl, dossier, each).shift)}`);
  const more = folded.length - lines.length;
  return ['*Before it, in the same direction:*', ...lines, ...(more > 0 ? [`and ${more} more`] : [])];
}

function pageOf(links: ShiftLinks): string {
  return `${linked(links.shift, 'the shift')} · ${linked(links.timeline, 'the timeline')}`;
}
