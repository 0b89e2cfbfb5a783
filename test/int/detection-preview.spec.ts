import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ShiftPreview, previewShifts } from '../../src/detection/preview-shifts.js';
import { NEGOTIATIONS } from '../../src/domain/given.fixture.js';
import type { DomainEvent } from '../../src/domain/events.js';
import { headOf } from '../../src/event-log/head.js';
import { newEvent, requestOf } from '../support/dossier-log.js';
import { suiteDatabase } from '../support/suite-database.js';
import { TalksDesk } from '../support/talks-desk.js';
import { position } from '../support/talks.js';

const suite = suiteDatabase();
let desk: TalksDesk;

beforeEach(async () => {
  desk = await TalksDesk.open(suite.dataSource);
});

/** What would follow from the facts, of which nothing is to stay. */
async function previewOf(...facts: readonly { readonly fact: DomainEvent; readonly stream: string }[]): Promise<ShiftPreview> {
  const before = await desk.log.events();
  let preview: ShiftPreview | undefined;
  const undone = desk.log.inTransaction(async (runner) => {
    const after = await headOf(runner, desk.log.dossier.dossierId);
    const events = facts.map(({ fact, stream }) => newEvent(fact, stream));
    await desk.log.appendWithin(runner, [requestOf(...events)]);
    preview = await previewShifts(runner, desk.log.dossier, { after, upTo: after + events.length });
    throw new Error('only a preview');
  });
  await expect(undone).rejects.toThrow('only a preview');
  expect(await desk.log.events()).toEqual(before);
  if (!preview) throw new Error('There is no preview.');
  return preview;
}

function saying(code: string, day: string): { fact: DomainEvent; stream: string } {
  return { fact: { type: 'position.stated', data: position(code, day) }, stream: `statement/${code} ${day}` };
}

function changesIn({ changes }: ShiftPreview): string[] {
  return changes.map(({ change, shift }) => `${change} ${shift.kind}`);
}

describe('a preview', () => {
  it('tells the shifts that would follow, as events that could be appended', async () => {
    const from = await desk.state('dialogue', '2022-03-01');
    await desk.detect();
    const preview = await previewOf(saying('terminated', '2022-10-01'));
    expect(preview.changes).toMatchObject([{ change: 'detected', shift: { kind: 'reversal', from } }]);
    expect(preview.events).toMatchObject([{ type: 'shift.detected', data: { kind: 'reversal', retroactive: true } }]);
    expect(await desk.detect()).toEqual([]);
  });

  it('tells only the difference, whether detection has caught up or not', async () => {
    await desk.state('dialogue', '2022-03-01');
    await desk.state('terminated', '2022-10-01');
    const lagging = await previewOf(saying('diplomacy-on-conditions', '2022-06-01'));
    await desk.detect();
    const caughtUp = await previewOf(saying('diplomacy-on-conditions', '2022-06-01'));
    expect(changesIn(caughtUp)).toEqual(['detected hardening', 'detected hardening', 'withdrawn reversal']);
    expect(changesIn(lagging)).toEqual(changesIn(caughtUp));
  });

  it('of what repeats is empty', async () => {
    await desk.state('dialogue', '2022-03-01');
    expect(await previewOf(saying('dialogue', '2022-10-01'))).toEqual({ changes: [], suppressed: [], events: [] });
  });

  it('tells which rule leaves out which pair, and none that was left out before', async () => {
    const from = await desk.state('dialogue', '2022-03');
    await desk.state(null, '2022-01');
    const { changes, suppressed } = await previewOf(saying('terminated', '2022'));
    expect(changes).toEqual([]);
    expect(suppressed).toMatchObject([{ rule: '1', pair: expect.arrayContaining([from]) }]);
  });

  it('tells of a silence that would end, as of the last day that was evaluated', async () => {
    await desk.record({ type: 'dossier.configured', data: { settings: { silenceAfter: 10 } } });
    await desk.state('dialogue', '2026-01-01');
    await desk.log.detect('2026-01-20');
    expect(changesIn(await previewOf(saying('dialogue', '2026-01-08')))).toEqual([
      'detected silence',
      'withdrawn silence',
    ]);
    expect(changesIn(await previewOf(saying('dialogue', '2026-01-11')))).toEqual(['withdrawn silence']);
  });

  it('of a rescale tells every shift that it would touch', async () => {
    await desk.state('dialogue', '2022-03-01');
    await desk.state('terminated', '2022-10-01');
    await desk.state('dialogue', '2022-03-01', { actor: 'russia' });
    await desk.state('ruled-out-by-law', '2022-10-01', { actor: 'russia' });
    await desk.detect();
    const scale = NEGOTIATIONS;
    const positions = scale.positions.map((each) => (each.code === 'dialogue' ? { ...each, value: 100 } : each));
    const map = Object.fromEntries(positions.map(({ code }) => [code, code]));
    const data = { issue: 'negotiations', scale: { ...scale, positions }, map, why: 'the end of the scale' };
    const fact = { type: 'issue.rescaled' as const, data };
    const preview = await previewOf({ fact, stream: 'issue/negotiations' });
    expect(changesIn(preview).filter((change) => change.endsWith('reversal'))).toEqual(['revised reversal', 'revised reversal']);
  });
});
