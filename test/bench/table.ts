import { type Measured, medianOf } from './measure.js';
import type { Row, Target } from './row.js';

/** A row's figures as Markdown: a table of contenders, and what became of its targets. */
export function tableOf(row: Row, measured: readonly Measured[]): string {
  const medians = new Map(measured.map(({ contender, rates }) => [contender, medianOf(rates)]));
  return [
    `## ${row.title}`,
    '',
    `| contender | median, ${row.unit} | min–max | runs |`,
    '|---|---:|---:|---:|',
    ...measured.map(({ contender, rates }) => {
      const [least, most] = [Math.min(...rates), Math.max(...rates)].map(shown);
      return `| ${contender} | ${shown(medianOf(rates))} | ${least}–${most} | ${rates.length} |`;
    }),
    '',
    '| ratio of medians | reached | target |',
    '|---|---:|---:|',
    ...row.targets.map((target) => ratioLine(target, medians)),
    '',
    ...row.notes.map((note) => `- ${note}`),
  ].join('\n');
}

function ratioLine({ contender, against, atLeast }: Target, medians: ReadonlyMap<string, number>): string {
  const [own, theirs] = [medians.get(contender), medians.get(against)];
  if (own === undefined || theirs === undefined) throw new Error(`A target names ${contender} and ${against}; one of them did not run.`);
  const ratio = own / theirs;
  return `| ${contender} ÷ ${against} | **${ratio.toFixed(2)}×** ${ratio >= atLeast ? '✓' : '✗'} | ≥ ${atLeast}× |`;
}

function shown(rate: number): string {
  return Math.round(rate).toLocaleString('en');
}
