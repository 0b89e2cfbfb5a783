import type { ShiftResponse } from '../../../projections/shift.response.js';
import type { StatementResponse } from '../../../projections/statement.response.js';
import type { ShiftAlert } from '../alert-content.js';
import { shiftLinks } from '../alert-links.js';
import { marksOf, shiftName, sidesOf } from '../shift-in-words.js';
import {
  columns,
  context,
  header,
  MOST_FIELD,
  MOST_HEADER,
  MOST_TEXT,
  section,
  sectionsOf,
  type SlackMessage,
} from './slack-blocks.js';
import { correctionWord, shiftLine } from './slack-shift-line.js';
import { sideLines } from './slack-side.js';
import { sourceLines } from './slack-sources.js';
import { linesUpTo, linked, literalUpTo, plainUpTo } from './slack-text.js';

/** How much of it all is told. */
export interface SlackRoom {
  /** The longest that a summary is, UTF-16 units. */
  readonly summary: number;
  /** So many of the shifts that waited for the alert are named. */
  readonly folded: number;
}

const LONGEST_MARKS = 500;
/** Of a summary where the blocks are not shown. */
const LONGEST_IN_TEXT = 300;

/** A shift as a reader wants it: who, on what, how far; both statements side by side; how sure; where to read on. */
export function slackShift(alert: ShiftAlert, publicUrl: string, room: SlackRoom): SlackMessage {
  const { dossier, type, shift, isReplayed = false } = alert;
  const { from, to, explanation, caveat, sources } = shift;
  const links = shiftLinks(publicUrl, dossier, shift);
  const title = shiftLine(type, shift, links.shift);
  const again = isReplayed ? ['sent again, as asked'] : [];
  const marks = plainUpTo([...again, ...marksOf(shift)].join(' · '), LONGEST_MARKS);
  const reasons = [
    ...(explanation === '' ? [] : [plainUpTo(explanation, room.summary)]),
    ...(caveat === null || caveat === '' ? [] : [`Caveat: ${plainUpTo(caveat, room.summary)}`]),
    ...(sources.length === 0 ? [] : [`Told by ${sourceLines(sources).join('; ')}`]),
  ];
  const folded = foldedLines(alert, publicUrl, room.folded);
  const sides = sidesInLines(shift, Math.min(room.summary, LONGEST_IN_TEXT)).flat();
  const ofSides = [from, to].flatMap((side) => (side === null ? [] : sourceLines(side.sources)));
  const [before, after] = sidesInLines(shift, room.summary);
  return {
    text: linesUpTo([title, marks, ...sides, ...reasons, ...folded, ...ofSides], MOST_TEXT),
    blocks: [
      header(literalUpTo(`${correctionWord(type)}${shiftName(shift)}`, MOST_HEADER)),
      section(title),
      columns(fieldOf(before, from), fieldOf(after, to)),
      ...reasons.map(section),
      context(`${marks} · ${linked(links.shift, 'the shift')} · ${linked(links.timeline, 'the timeline')}`),
      ...sectionsOf(folded),
    ],
  };
}

function sidesInLines(shift: ShiftResponse, longest: number): readonly [string[], string[]] {
  const [before, after] = sidesOf(shift);
  const { from, to, asserted } = shift;
  return [
    sideLines(before, from, asserted?.from ?? [], longest),
    sideLines(after, to, asserted?.to ?? [], longest),
  ];
}

/** A side with its sources, as many as a field holds. */
function fieldOf(side: readonly string[], statement: StatementResponse | null): string {
  return linesUpTo([...side, ...sourceLines(statement?.sources ?? [])], MOST_FIELD);
}

function foldedLines({ dossier, folded }: ShiftAlert, publicUrl: string, most: number): string[] {
  if (folded.length === 0) return [];
  const lines = folded
    .slice(0, most)
    .map((each) => `• ${shiftLine('shift.detected', each, shiftLinks(publicUrl, dossier, each).shift)}`);
  const more = folded.length - lines.length;
  return ['*Before it, in the same direction:*', ...lines, ...(more > 0 ? [`and ${more} more`] : [])];
}
