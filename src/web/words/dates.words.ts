const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface Day {
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
  readonly time: string | null;
  readonly qualifier: 'about ' | 'perhaps ' | 'perhaps about ' | '';
}

const POINT = /^(\d{3}[\dX])(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z?)?)?)?([~?%]?)$/;
const QUALIFIERS = { '': '', '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' } as const;

function dayOf(edtf: string): Day | null {
  const found = POINT.exec(edtf);
  const year = found?.[1];
  if (!found || year === undefined) return null;
  const month = found[2] === undefined || found[2] === 'XX' ? null : MONTHS[Number(found[2]) - 1];
  if (month === undefined) return null;
  const mark = found[5];
  return {
    year: year.endsWith('X') ? `the ${year.slice(0, 3)}0s` : year,
    month,
    day: month === null || found[3] === undefined || found[3] === 'XX' ? null : String(Number(found[3])),
    time: found[4] ?? null,
    qualifier: mark === '~' || mark === '?' || mark === '%' ? QUALIFIERS[mark] : '',
  };
}

function pointInWords({ year, month, day, time, qualifier }: Day): string {
  const date = [day, month, year].filter((part) => part !== null).join(' ');
  return `${qualifier}${date}${time === null ? '' : `, ${time} UTC`}`;
}

/** A closed interval without saying twice what both ends share: "March – April 2022". */
function spanInWords(from: Day, to: Day): string {
  const isPlain = from.qualifier === '' && to.qualifier === '' && from.time === null && to.time === null;
  if (isPlain && from.year === to.year && from.month !== null && to.month !== null) {
    const isOneMonth = from.month === to.month && from.day !== null && to.day !== null;
    const start = isOneMonth ? from.day : [from.day, from.month].filter((part) => part !== null).join(' ');
    return `${start} – ${pointInWords(to)}`;
  }
  return `${pointInWords(from)} – ${pointInWords(to)}`;
}

/**
 * A date for a reader: "21 November 2024", "about November 2024", "March – April 2022",
 * "by 20 November 2024" for an open start. Any other EDTF is returned as it was written.
 *
 * @param edtf level 0 and the parts of level 1 that the service records
 *   (https://www.loc.gov/standards/datetime/)
 */
export function dateInWords(edtf: string): string {
  const [start = '', end, ...rest] = edtf.split('/');
  if (rest.length > 0) return edtf;
  const from = dayOf(start);
  if (end === undefined) return from === null ? edtf : pointInWords(from);
  const to = dayOf(end);
  if (from !== null && to !== null) return spanInWords(from, to);
  if (from !== null && (end === '..' || end === '')) return `from ${pointInWords(from)} on`;
  if (to !== null && (start === '..' || start === '')) return `by ${pointInWords(to)}`;
  return edtf;
}

/** The day of an instant, in UTC: "23 November 2026". */
export function dayInWords(instant: string): string {
  return dateInWords(instant.slice(0, 10));
}

/** An instant (ISO 8601, UTC) to the minute: "23 November 2026, 16:20 UTC". */
export function instantInWords(instant: string): string {
  return dateInWords(`${instant.slice(0, 16)}Z`);
}
