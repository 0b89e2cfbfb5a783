import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { EventEnvelopeResponse } from '../../src/event-log/event-envelope.response.js';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import type { ShiftResponse } from '../../src/projections/shift.response.js';
import type { BatchReport } from '../../src/recording/batch-report.js';
import type { RecordedEventResponse } from '../../src/recording/recorded-event.response.js';
import { suiteService } from '../support/suite-service.js';

const D = '/v1/dossiers/desk';
const SOURCES = [{ outlet: 'Gazette', title: 'Report' }];
const TALKS = { demand: 'talks', text: 'Talks begin.', issue: 'bridge', position: 'for' };

function planned(rest: object = {}, type = 'plan.recorded'): { id: string; type: string; data: object } {
  const data = { plan: `plan-${randomUUID()}`, title: 'Plan', actor: 'ada', stated: '2026-05', modality: 'official' };
  const whole = { ...data, status: 'announced', completeness: 'document', sources: SOURCES, points: [TALKS], ...rest };
  return { id: randomUUID(), type, data: whole };
}

describe('Recording', () => {
  const suite = suiteService();

  beforeAll(async () => {
    await suite.api.post('/v1/dossiers', { slug: 'desk', title: 'Desk' });
    const positions = [{ code: 'for', label: 'For' }, { code: 'against', label: 'Against' }];
    const lines = [
      { type: 'actor.registered', data: { actor: 'ada', name: 'Ada', kind: 'person' } },
      { type: 'actor.registered', data: { actor: 'guild', name: 'Guild', kind: 'organisation' } },
      { type: 'issue.defined', data: { issue: 'bridge', title: 'Bridge', scale: { orientation: 'nominal', positions } } },
    ];
    expect((await suite.api.post(`${D}/events/batch`, lines)).status).toBe(201);
  });

  const lastSequence = async (): Promise<number> => (await suite.api.get<DossierResponse>(D)).body.lastSequence;

  describe('a plan', () => {
    it('answers its envelope and the statements that its coded points made, caused by it', async () => {
      const plan = planned({ points: [{ demand: 'tolls', text: 'Tolls.' }, TALKS] });
      const { status, body } = await suite.api.post<RecordedEventResponse>(`${D}/events`, { ...plan, notify: false });
      expect(status).toBe(201);
      expect(body).toMatchObject({ id: plan.id, type: 'plan.recorded', notify: false });
      expect(body.derived).toMatchObject([
        { sequence: body.sequence + 1, type: 'position.stated', causationId: plan.id, notify: false, data: { summary: 'Talks begin.' } },
      ]);
      const [made] = body.derived ?? [];
      expect((await suite.api.get<EventEnvelopeResponse>(`${D}/events/${made?.id ?? ''}`)).body).toEqual(made);
    });

    it('sent again is a duplicate as a whole, and with another point a conflict', async () => {
      const plan = planned();
      const first = await suite.api.post<RecordedEventResponse>(`${D}/events`, plan);
      const before = await lastSequence();
      const again = await suite.api.post<RecordedEventResponse>(`${D}/events`, plan);
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(again.body).toEqual(first.body);
      const other = { ...plan, data: { ...plan.data, points: [{ ...TALKS, position: 'against' }] } };
      expect((await suite.api.post(`${D}/events`, other)).status).toBe(409);
      expect(await lastSequence()).toBe(before);
    });

    it('in a batch counts as the one line that it is, and is known again', async () => {
      const plan = planned();
      const lines = [plan, planned({ ...plan.data, points: [] }, 'plan.revised')];
      const [before, { body }] = [await lastSequence(), await suite.api.post<BatchReport>(`${D}/events/batch`, lines)];
      expect(body).toMatchObject({ accepted: 2, duplicates: 0, firstSequence: before + 1, lastSequence: before + 3 });
      expect((await suite.api.post<BatchReport>(`${D}/events/batch`, lines)).body).toMatchObject({ accepted: 0, duplicates: 2 });
    });
  });

  it('writes an affiliation of which nobody says when as holding at any time, and knows it again either way', async () => {
    const affiliated = { id: randomUUID(), type: 'actor.affiliated', data: { actor: 'ada', of: 'guild', role: 'Clerk', standing: 'in-office' } };
    const first = await suite.api.post<EventEnvelopeResponse>(`${D}/events`, affiliated);
    expect(first).toMatchObject({ status: 201, body: { schemaVersion: 2, data: { during: '../..' } } });
    const spelled = { ...affiliated, data: { ...affiliated.data, during: '../..' } };
    for (const again of [affiliated, spelled]) {
      expect(await suite.api.post(`${D}/events`, again)).toMatchObject({ status: 200, body: first.body });
    }
  });

  it('keeps what a dossier sets in its log, and refuses nothing that it lists', async () => {
    const settings = { staleAfter: 90, silenceAfter: null, distanceActors: ['ada'], alertClasses: { drift: 'digest' }, digestsBatches: false };
    const changed = await suite.api.send<DossierResponse>('PATCH', D, JSON.stringify({ settings }), { 'content-type': 'application/json' });
    expect(changed).toMatchObject({ status: 200, body: { settings } });
  });

  it('takes an analyst’s word on a shift, and answers the shift with it', async () => {
    const shift = { actor: 'ada', kind: 'resumption', from: [], to: [{ issue: 'bridge' }], sources: SOURCES };
    const { body } = await suite.api.post<EventEnvelopeResponse>(`${D}/events`, { type: 'shift.stated', data: shift });
    const path = `${D}/shifts/${body.stream.slice('shift/'.length)}/review`;
    const review = { verdict: 'dismissed', note: 'A slip of the outlet.', reviewer: 'mk' };
    expect(await suite.api.post<ShiftResponse>(path, review)).toMatchObject({ status: 201, body: { review, status: 'dismissed' } });
    expect(await suite.api.post(path, { verdict: 'perhaps' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/verdict' }, { pointer: '/note' }] } });
    expect(await suite.api.post(`${D}/shifts/${randomUUID()}/review`, review)).toMatchObject({ status: 404, body: { code: 'shift-not-found' } });
  });

  it('relies on what it has read: of two merges at once one is refused', async () => {
    const actors = ['one', 'two', 'three'];
    await suite.api.post(`${D}/events/batch`, actors.map((actor) => ({ type: 'actor.registered', data: { actor, name: actor, kind: 'person' } })));
    const merged = (actor: string, into: string): object => ({ type: 'actor.merged', data: { actor, into, why: 'registered twice' } });
    const answers = await Promise.all([merged('one', 'two'), merged('two', 'one')].map((body) => suite.api.post(`${D}/events`, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});
