/** A tick of a time axis in words, at its instant. */
export interface NamedTick {
  readonly date: Date;
  readonly label: string;
  /** Written below the label where it begins; null where the tick before tells it, or the label does. */
  readonly year: string | null;
}

const format = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return (date) => formatter.format(date);
};

const dayAndMonth = format({ day: 'numeric', month: 'short' });
const month = format({ month: 'short' });
const isFirstOfMonth = (date: Date): boolean => date.getUTCDate() === 1;
const isFirstOfYear = (date: Date): boolean => isFirstOfMonth(date) && date.getUTCMonth() === 0;

/**
 * Names ticks as finely as they stand: by year, by month, or by day. Months and days are named with
 * their year on the first tick and wherever a year begins, so that none stands without one.
 *
 * @param dates in order, at midnight UTC
 */
export function ticksOf(dates: readonly Date[]): readonly NamedTick[] {
  if (dates.every(isFirstOfYear)) {
    return dates.map((date) => ({ date, label: String(date.getUTCFullYear()), year: null }));
  }
  const name = dates.every(isFirstOfMonth) ? month : dayAndMonth;
  return dates.map((date, index) => {
    const isNewYear = date.getUTCFullYear() !== dates[index - 1]?.getUTCFullYear();
    return { date, label: name(date), year: isNewYear ? String(date.getUTCFullYear()) : null };
  });
}
