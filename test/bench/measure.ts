import type { Prepared, Row } from './row.js';
import type { BenchServer } from './server.js';

const COUNTED_RUNS = 5;
const FEWEST_RUNS = 3;

/** What a contender did, over all its counted runs. */
export interface Measured {
  readonly contender: string;
  /** Operations a second, one of each run. */
  readonly rates: readonly number[];
}

/**
 * Lets the contenders take turns on one server: once each to warm up, then the counted runs. Turn by turn, so that
 * what else the machine does falls on all of them.
 */
export async function measure(row: Row, server: BenchServer, say: (text: string) => void): Promise<Measured[]> {
  const runs = Math.max(FEWEST_RUNS, row.runs ?? COUNTED_RUNS);
  const ready: { name: string; prepared: Prepared; rates: number[] }[] = [];
  try {
    for (const contender of row.contenders) ready.push({ name: contender.name, prepared: await contender.prepare(server), rates: [] });
    for (let turn = 0; turn <= runs; turn += 1) {
      for (const { name, prepared, rates } of ready) {
        await server.checkpoint();
        const { operations, ms } = await prepared.run();
        await prepared.rest?.();
        const rate = (operations / ms) * 1_000;
        if (turn > 0) rates.push(rate);
        say(`  ${turn === 0 ? 'warm-up' : `run ${turn}`}  ${name}: ${Math.round(rate).toLocaleString('en')} ${row.unit}`);
      }
    }
  } finally {
    for (const { prepared } of ready) await prepared.close();
  }
  return ready.map(({ name, rates }) => ({ contender: name, rates }));
}

/** The middle of the values; of an even number the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const below = sorted[Math.floor((sorted.length - 1) / 2)];
  const above = sorted[Math.floor(sorted.length / 2)];
  if (below === undefined || above === undefined) throw new RangeError('There is no median of nothing.');
  return (below + above) / 2;
}
