import { describe, expect, it } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { showProgress } from './progress.js';

/** What a terminal, or what is none, is shown while nothing is done, half and all. */
function shown(isTTY: boolean): string {
  const out = Object.assign(new PassThrough(), { isTTY, columns: 200 });
  const progress = showProgress('Importing', 2_000, 'events', out as unknown as NodeJS.WriteStream);
  for (const done of [0, 1_000, 2_000]) progress.update(done);
  progress.end();
  return String(out.read());
}

describe('The progress of a long command', () => {
  it('is a bar on a terminal, which ends full', () => {
    expect(shown(true)).toContain(`Importing [${'='.repeat(40)}] 100 % · 2,000 of 2,000 events`);
  });

  it('does not say how long it takes before anything is done', () => {
    expect(shown(true)).toContain(`Importing [${'-'.repeat(40)}] 0 % · 0 of 2,000 events\u001b`);
  });

  it('is plain lines elsewhere', () => {
    expect(shown(false)).toBe('Importing: 2,000 of 2,000 events\n');
  });
});
