import type { AssertedEndResponse } from '../../../projections/shift.response.js';
import type { StatementResponse } from '../../../projections/statement.response.js';
import { isUnconfirmed } from '../shift-in-words.js';
import { plainUpTo } from './slack-text.js';

const LONGEST_NAME = 120;

/**
 * One side of a shift, in lines: what was held, when, on which track, in whose words.
 *
 * @param told what a source says of this side, where no statement of it is recorded
 * @param longest of a summary, UTF-16 units
 */
export function sideLines(
  heading: string,
  statement: StatementResponse | null,
  told: readonly AssertedEndResponse[],
  longest: number,
): string[] {
  if (statement === null) return toldLines(heading, told);
  const { position, summary } = statement;
  return [
    `*${plainUpTo(heading, LONGEST_NAME)}* · ${marksOf(statement)}`,
    ...(position === null ? [] : [`*${plainUpTo(position.label, LONGEST_NAME)}*`]),
    ...(summary === '' ? [] : [`${speakerOf(statement)}${plainUpTo(summary, longest)}`]),
  ];
}

function toldLines(heading: string, told: readonly AssertedEndResponse[]): string[] {
  const labels = told.flatMap(({ position }) => (position === null ? [] : [position.label]));
  const held =
    labels.length === 0 ? 'no statement' : `*${plainUpTo(labels.join(', '), LONGEST_NAME)}*, as a source tells it`;
  return [`*${plainUpTo(heading, LONGEST_NAME)}*`, held];
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
