import { describe, expect, it } from '@jest/globals';
import { ChainVerifier } from '../../src/event-log/integrity/chain-verifier.js';
import { readEventLine } from '../../src/event-log/integrity/stored-event-line.js';
import { LogFileQuery } from '../../src/views/log-file.query.js';
import { suiteDatabase } from '../support/suite-database.js';
import { newEvent, requestOf } from '../support/dossier-log.js';
import { TalksDesk } from '../support/talks-desk.js';

const ALL = { type: null, stream: null, actor: null, issue: null };
/** More than an export reads at a time. */
const MANY = 600;

/** What whoever has the file finds, without a database. */
function faultIn(file: string): string | null {
  const verifier = new ChainVerifier(null);
  for (const line of file.split('\n').slice(0, -1)) {
    const read = readEventLine(Buffer.from(line));
    if (read.kind === 'unreadable') return read.why;
    const fault = verifier.check(read.event);
    if (fault) return fault.fault;
  }
  return verifier.finish()?.fault ?? null;
}

describe('A log of which something is redacted while it is exported', () => {
  const suite = suiteDatabase();

  it('is no file that looks like a forgery: the export breaks off, and the next one is whole', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const said = Array.from({ length: MANY }, (_, count) => newEvent({ type: 'actor.registered', data: { actor: `actor-${count}`, name: 'A', kind: 'person' } }, `actor/actor-${count}`));
    await desk.log.append(requestOf(...said));
    const last = await desk.state('terminated', '2022-10');
    const files = new LogFileQuery(suite.dataSource);

    const { lines } = await files.open(desk.log.dossier, ALL, 0);
    let file = '';
    const whole = (async () => {
      for await (const piece of lines) {
        if (file === '') await desk.redact(last);
        file += piece;
      }
    })();
    await expect(whole).rejects.toThrow(/redacted while .* exported/);

    const again = await files.open(desk.log.dossier, ALL, 0);
    file = '';
    for await (const piece of again.lines) file += piece;
    expect(faultIn(file)).toBeNull();
  });
});
