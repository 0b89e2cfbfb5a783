import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '../../src/domain/events.js';
import type { AlertsDesk } from './alerts-desk.js';
import { suiteDesk } from './suite-desk.js';

const URL = 'http://127.0.0.1:9009/hook';
const MARKER = 'quokkaquip';

let desk: AlertsDesk;

suiteDesk((opened) => ({ desk } = opened));

const SOURCES = [{ outlet: MARKER, title: MARKER, grade: 'A1' }];

function redaction(event: string): DomainEvent {
  return { type: 'content.redacted', data: { event, ground: 'Art. 17 GDPR', emptied: [event] } };
}

/** A source's word that ukraine shifted. @returns the shift's id, and the event's */
async function assert(): Promise<{ shift: string; event: string }> {
  const shift = randomUUID();
  const ends = { from: [], to: [{ issue: 'negotiations', position: 'terminated' }] };
  const data = { actor: 'ukraine', kind: 'resumption', ...ends, summary: MARKER, sources: SOURCES } as const;
  return { shift, event: await desk.append({ type: 'shift.stated', data }, `shift/${shift}`) };
}

async function deny(): Promise<{ denial: string; stream: string }> {
  const said = { aspect: 'content', by: 'russia', stated: '2022-04', summary: MARKER, sources: SOURCES } as const;
  const target = randomUUID();
  const stream = `statement/${target}`;
  return { denial: await desk.append({ type: 'claim.denied', data: { target: { statement: target }, ...said } }, stream), stream };
}

async function bodies(endpoint: string): Promise<Record<string, unknown>[]> {
  return (await desk.deliveries(endpoint)).map(({ body }) => JSON.parse(body) as Record<string, unknown>);
}

describe('After a redaction', () => {
  it('whoever was told of a shift that a source alone asserted hears that it no longer stands, and no more', async () => {
    const { id } = await desk.subscribe(URL);
    const { shift, event } = await assert();
    await desk.follow();
    const order = await desk.append(redaction(event), `shift/${shift}`);
    await desk.follow();
    const dossier = desk.dossier.slug;
    expect(await bodies(id)).toEqual([
      { type: 'shift.detected', timestamp: expect.anything(), data: { dossier, event, shift, redacted: true } },
      { type: 'shift.withdrawn', timestamp: expect.anything(), data: { dossier, event: order, shift, redacted: true } },
    ]);
  });

  it('who was never told of it hears nothing', async () => {
    const { id } = await desk.subscribe(URL);
    const { shift, event } = await assert();
    await desk.append(redaction(event), `shift/${shift}`);
    await desk.follow();
    expect(await bodies(id)).toEqual([]);
  });

  it('what waited for a digest is not told in it', async () => {
    const { id } = await desk.subscribe(URL);
    const { denial, stream } = await deny();
    await desk.detect({ kind: 'dissent' });
    await desk.follow();
    await desk.append(redaction(denial), stream);
    expect(await desk.morning(new Date(Date.now() + 1_000))).toBe(1);
    expect(await bodies(id)).toMatchObject([{ type: 'shift.digest', data: { denials: [], shifts: [expect.anything()] } }]);
  });

  it('a digest on its way keeps all its other news', async () => {
    const { id } = await desk.subscribe(URL);
    const { denial, stream } = await deny();
    const shift = await desk.detect({ kind: 'dissent' });
    await desk.follow();
    await desk.morning(new Date(Date.now() + 1_000));
    const [before] = await bodies(id);
    expect(JSON.stringify(before)).toContain(MARKER);
    await desk.append(redaction(denial), stream);
    const [after] = await bodies(id);
    expect(JSON.stringify(after)).not.toContain(MARKER);
    expect(after).toMatchObject({ data: { denials: [{ id: denial, redacted: true }], shifts: [{ shift: { id: shift, kind: 'dissent' } }] } });
  });
});
