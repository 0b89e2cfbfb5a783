import { afterAll } from '@jest/globals';

/** What a suite has started and must end, however it goes; the last one started is the first to end. */
export function suiteEndings(): (end: () => Promise<unknown>) => void {
  const endings: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    const failures: unknown[] = [];
    for (const end of endings.reverse()) await end().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'Not all that was started could be ended.');
  }, 60_000);
  return (end) => void endings.push(end);
}
