import type { AssertedEndResponse } from '../../../projections/shift.response.js';
import type { StatementResponse } from '../../../projections/statement.response.js';
import { isUnconfirmed } from '../shift-in-words.js';
import { sourcesInSlack } from './slack-sources.js';
import { plainUpTo } from './slack-text.js';

const LONGEST_NAME = 150;

/**
 * One side of a shift: what was held, when, on which track, and who says so. A field of a section holds it for every
 * summary of up to 900 UTF-16 units but for very long addresses of sources, which then are left out.
 *
 * @param told what a source says of this side, where no statement of it is recorded
 * @param longest of a summary, UTF-16 units
 */
export function slackSide(
  heading: string,
  statement: StatementResponse | null,
  told: readonly AssertedEndResponse[],
  longest: number,
): string {
  if (statement === null) return toldSide(heading, told);
  const { position, summary, sources } = statement;
  return [
    `*${plainUpTo(heading, LONGEST_NAME)}* · ${marksOf(statement)}`,
    ...(position === null ? [] : [`*${plainUpTo(position.label, LONGEST_NAME)}*`]),
    ...(summary === '' ? [] : [`${speakerOf(statement)}${plainUpTo(summary, longest)}`]),
    ...(sources.length === 0 ? [] : [sourcesInSlack(sources)]),
  ].join('\n');
}

function toldSide(heading: string, told: readonly AssertedEndResponse[]): string {
  const labels = told.flatMap(({ position }) => (position === null ? [] : [position.label]));
  const held = labels.length === 0 ? 'no statement' : `*${plainUpTo(labels.join(', '), LONGEST_NAME)}*, as a source tells it`;
  return `*${plainUpTo(heading, LONGEST_NAME)}*\n${held}`;
}

function marksOf({ stated, track, disputed, status }: StatementResponse): string {
  const marks = [
    stated.edtf,
    isUnconfirmed(track) ? `${track}, unconfirmed` : track,
    ...(disputed ? ['disputed'] : []),
    ...(status === 'active' ? [] : [status]),
  ];
  return plainUpTo(marks.join(', '), LONGEST_NAME);
}

function speakerOf({ speaker }: StatementResponse): string {
  return speaker === null ? '' : `${plainUpTo(speaker.name, LONGEST_NAME)}: `;
}
