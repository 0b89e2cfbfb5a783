import { describe, expect, it } from '@jest/globals';
import type { AlertsDesk } from './alerts-desk.js';
import type { Receiver } from './receiver.js';
import { suiteDesk } from './suite-desk.js';

interface Told {
  readonly type: string;
  readonly data: { readonly shift: { readonly id: string }; readonly replayed?: boolean };
}

let desk: AlertsDesk;
let receiver: Receiver;

suiteDesk((opened) => ({ desk, receiver } = opened), {});

const told = (): Told[] => receiver.received.map(({ body }) => JSON.parse(body) as Told);

describe('a replay', () => {
  it('tells a new subscriber what the log brought, as it stands now, each by itself and marked, and once', async () => {
    const stands = await desk.detect();
    const dropped = await desk.detect();
    const revised = await desk.detect();
    await desk.withdraw(dropped);
    await desk.revise(revised, { magnitude: 60 });
    await desk.detect({}, false);
    const { id } = await desk.subscribe(receiver.url);
    await desk.follow();
    const answer = await desk.replaying.replay(desk.dossier, id, { from: '2020' });
    expect(answer).toEqual({ written: 2, waiting: 0, alreadyTold: 0, silent: 1 });
    await desk.send();
    // Two may be in flight, and then either may arrive first.
    expect(told()).toHaveLength(2);
    expect(told()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ data: expect.objectContaining({ shift: expect.objectContaining({ id: stands }), replayed: true }) }),
        expect.objectContaining({
          type: 'shift.detected',
          data: expect.objectContaining({ shift: expect.objectContaining({ id: revised, magnitude: 60 }), replayed: true }),
        }),
      ]),
    );

    expect(await desk.replaying.replay(desk.dossier, id, { from: '2020' })).toMatchObject({ written: 0, alreadyTold: 2 });
    await desk.withdraw(stands);
    await desk.follow();
    await desk.send();
    expect(told().map(({ type }) => type)).toEqual(['shift.detected', 'shift.detected', 'shift.withdrawn']);
    expect(told()[2]?.data).not.toHaveProperty('replayed');
  });

  it('leaves what belongs in a digest to the next one', async () => {
    await desk.detect({ kind: 'dissent' });
    const { id } = await desk.subscribe(receiver.url);
    expect(await desk.replaying.replay(desk.dossier, id, { from: '2020' })).toMatchObject({ written: 0, waiting: 1 });
    await desk.passDay();
    expect(await desk.morning(new Date())).toBe(1);
  });

  it('is of the time that is asked for, and of what its filter asks for', async () => {
    await desk.detect();
    const { id } = await desk.subscribe(receiver.url, { filter: { minMagnitude: 90 } });
    const replay = (wish: object) => desk.replaying.replay(desk.dossier, id, { from: '2020', ...wish });
    expect(await replay({})).toMatchObject({ written: 0 });
    expect(await replay({ to: '2021', filter: {} })).toMatchObject({ written: 0 });
    expect(await replay({ filter: { actors: ['russia'] } })).toMatchObject({ written: 0 });
    expect(await replay({ filter: {} })).toMatchObject({ written: 1 });
  });

  it('asked for twice at once tells nothing twice', async () => {
    for (let count = 0; count < 5; count += 1) await desk.detect();
    const { id } = await desk.subscribe(receiver.url);
    const both = await Promise.all([1, 2].map(() => desk.replaying.replay(desk.dossier, id, { from: '2020' })));
    expect(both.reduce((sum, { written }) => sum + written, 0)).toBe(5);
    expect(await desk.deliveries(id)).toHaveLength(5);
  });

  it('refuses a time that is none, and a filter that names unknowns', async () => {
    const { id } = await desk.subscribe(receiver.url);
    const replay = (wish: { from: string }) => desk.replaying.replay(desk.dossier, id, wish);
    await expect(replay({ from: 'yesterday' })).rejects.toMatchObject({ faults: [{ pointer: '/from' }] });
    const unknown = { from: '2020', filter: { actors: ['atlantis'] } };
    await expect(replay(unknown)).rejects.toMatchObject({ faults: [{ pointer: '/filter/actors/0' }] });
  });
});

describe('a preview', () => {
  const look = async (over: object = {}) => {
    const asked = { events: ['shift.detected', 'shift.digest'], filter: {}, settings: {}, rhythm: 'immediate' } as const;
    return desk.filterPreview.preview(desk.dossier, { ...asked, ...over }, 90);
  };

  it('shows what would have been sent and how, and why not the rest, the newest first', async () => {
    const first = await desk.detect();
    const second = await desk.detect();
    const digested = await desk.detect({ kind: 'dissent' });
    const off = await desk.detect({ kind: 'drift' });
    const gone = await desk.detect();
    await desk.withdraw(gone);
    const silent = await desk.detect({}, false);
    const { sent, leftOut, truncated } = await look();
    expect(sent).toMatchObject([
      { id: digested, kind: 'dissent', when: 'digest' },
      { id: second, when: 'folded' },
      { id: first, actor: 'ukraine', issue: 'negotiations', from: 'dialogue', to: 'terminated', magnitude: 80, when: 'at-once' },
    ]);
    expect(leftOut).toMatchObject([
      { id: silent, reason: expect.stringContaining('notify: false') },
      { id: gone, reason: expect.stringContaining('no longer stands') },
      { id: off, reason: expect.stringContaining('alertClasses') },
    ]);
    expect(truncated).toBe(false);
    expect(await desk.dataSource.query('select from waiting_alert where dossier_id = $1', [desk.dossier.dossierId])).toEqual([]);
  });

  it('says which field of the filter leaves a shift out, and goes by the endpoint’s own settings and rhythm', async () => {
    await desk.detect();
    await desk.detect();
    expect((await look({ filter: { minMagnitude: 90 } })).leftOut[0]?.reason).toContain('minMagnitude');
    expect((await look({ filter: { actors: ['russia'] } })).leftOut[0]?.reason).toContain('other actors');
    expect((await look({ settings: { foldWithin: 0 } })).sent.map(({ when }) => when)).toEqual(['at-once', 'at-once']);
    expect((await look({ rhythm: 'weekly' })).sent.map(({ when }) => when)).toEqual(['digest', 'digest']);
    expect((await look({ settings: { alertClasses: { reversal: 'off' } } })).sent).toEqual([]);
    expect((await look({ events: ['position.stated'] })).leftOut[0]?.reason).toContain('shift.digest');
  });

  it('tells what is sent: the outbox does the same', async () => {
    const { id } = await desk.subscribe(receiver.url);
    await desk.detect();
    await desk.detect();
    await desk.detect({ kind: 'drift' });
    const { sent } = await look();
    await desk.follow();
    expect(await desk.deliveries(id)).toHaveLength(sent.filter(({ when }) => when === 'at-once').length);
    const waiting = await desk.dataSource.query('select from waiting_alert where dossier_id = $1', [desk.dossier.dossierId]);
    expect(waiting).toHaveLength(sent.filter(({ when }) => when === 'folded').length);
  });
});
