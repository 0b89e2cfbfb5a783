import { describe, expect, it } from '@jest/globals';
import { FORMATS, PAYLOADS } from '../../src/alerts/endpoints/endpoint-options.js';
import type { AlertsDesk } from './alerts-desk.js';
import { answering, type Receiver } from './receiver.js';
import { suiteDesk } from './suite-desk.js';

let desk: AlertsDesk;
let receiver: Receiver;

suiteDesk((opened) => ({ desk, receiver } = opened));

const told = (): unknown[] => receiver.received.map(({ body }) => JSON.parse(body) as unknown);

describe('One shift', () => {
  it('reaches each endpoint in the form that it asks for', async () => {
    for (const format of FORMATS) {
      for (const payload of PAYLOADS) {
        await desk.subscribe(receiver.url, { format, payload, headers: { 'x-form': `${format} ${payload}` } });
      }
    }
    const shift = await desk.detect();
    await desk.follow();
    await desk.send();
    const forms = new Map(
      receiver.received.map(({ headers, body }) => [headers['x-form'], JSON.parse(body) as unknown]),
    );
    const place = `https://desk.example/dossiers/${desk.dossier.slug}/shifts/${shift}`;
    expect(forms.size).toBe(4);
    const shown = { id: shift, to: { summary: 'terminated in 2022-10' } };
    expect(forms.get('standard full')).toMatchObject({ data: { shift: shown } });
    expect(forms.get('standard thin')).toMatchObject({ data: { shift, kind: 'reversal', links: { shift: place } } });
    expect(forms.get('slack full')).toMatchObject({
      text: expect.stringContaining(`<${place}|Ukraine on Negotiations, reversal: Dialogue → No talks>`),
      blocks: expect.arrayContaining([
        { type: 'header', text: { type: 'plain_text', text: 'Reversal: Ukraine on Negotiations' } },
      ]),
    });
    expect(forms.get('slack thin')).toMatchObject({ text: `<${place}|reversal, ukraine on negotiations>` });
  });

  it('is sent again as it was written, though its endpoint asks for another form by now', async () => {
    receiver.answerWith((response, number) => answering(number === 1 ? 500 : 204)(response));
    const { id } = await desk.subscribe(receiver.url, { format: 'slack' });
    await desk.detect();
    await desk.follow();
    await desk.send();
    await desk.registry.patch(desk.dossier.dossierId, id, { format: 'standard' });
    await desk.passTime();
    await desk.send();
    const [first, second] = receiver.received.map(({ body }) => body);
    expect(first).toContain('"blocks"');
    expect(second).toBe(first);
  });
});

describe('A test', () => {
  it('comes in the form of its endpoint', async () => {
    const { id } = await desk.subscribe(receiver.url, { format: 'slack', enabled: false });
    const { slug, dossierId } = desk.dossier;
    await desk.sendTest.send(slug, dossierId, id);
    expect(told()).toMatchObject([{ text: `A test from Palinode: alerts of the dossier ${slug} arrive here.` }]);
  });
});
