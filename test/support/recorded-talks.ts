import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '../../src/domain/events.js';
import type { DossierResponse } from '../../src/projections/dossier.response.js';
import type { HttpClient } from './http-client.js';
import { eventually } from './http-client.js';
import { GROUND, position } from './talks.js';

/** What a formula and a tag look like to whoever opens an export or a feed without care. */
export const TRAP = '=HYPERLINK("https://example.org/","<b>open</b> & talk")';

const NAMES = ['law', 'open', 'leak', 'joint', 'recognised', 'shared', 'ukrainian', 'frozen', 'scholz', 'merz', 'gone'] as const;
export type TalkName = (typeof NAMES)[number];
export type TalkIds = Readonly<Record<TalkName, string>>;

type Line = DomainEvent & { readonly id?: string };

/**
 * Opens a dossier with one of everything that a view can show or filter, and waits until it is judged:
 * reversals with and without a succession, two sides that come nearer, a leak, a joint statement, a
 * correction, a retraction, and a shift that only a source asserts.
 */
export async function recordTalks(api: HttpClient, slug: string): Promise<TalkIds> {
  const ids = Object.fromEntries(NAMES.map((name) => [name, randomUUID()])) as Record<TalkName, string>;
  const said = (name: TalkName, ...statement: Parameters<typeof position>): Line => ({
    type: 'position.stated',
    id: ids[name],
    data: position(...statement),
  });
  const person = (actor: string, during: string): Line[] => [
    { type: 'actor.registered', data: { actor, name: actor, kind: 'person' } },
    { type: 'actor.affiliated', data: { actor, of: 'germany', role: 'chancellor', rank: 1, during, standing: 'in-office' } },
  ];
  const report = { outlet: 'The Gazette', title: 'Talks & "terms"', url: 'https://gazette.example/talks?a=1&b=2' };
  const lines: Line[] = [
    ...GROUND,
    // Nobody's distances are watched, so that no shift comes in after these are judged.
    { type: 'dossier.configured', data: { settings: { distanceActors: ['germany'] } } },
    ...person('scholz', '2021-12-08/2025-05-05'),
    ...person('merz', '2025-05-06/..'),
    said('law', 'ruled-out-by-law', '2022-10-04', { summary: 'A decree rules out negotations', quote: 'impossible', sources: [report] }),
    said('open', 'dialogue', '2024-07-15', { summary: TRAP }),
    said('leak', 'terminated', '2024-03-01', { modality: 'leaked', disclosed: '2024-09-01', summary: 'A memo keeps the door shut' }),
    said('joint', 'summit', '2023-05-02', { issue: 'formats', jointWith: ['germany'] }),
    said('gone', 'istanbul', '2022-03-29', { issue: 'formats' }),
    said('recognised', 'recognised', '2022-09-01', { actor: 'russia', issue: 'territories' }),
    said('shared', 'shared', '2024-11-01', { actor: 'russia', issue: 'territories' }),
    said('ukrainian', 'ukrainian', '2022-09-02', { issue: 'territories' }),
    said('frozen', 'frozen', '2024-10-01', { issue: 'territories' }),
    said('scholz', 'terminated', '2024-01-10', { actor: 'germany', speaker: 'scholz' }),
    said('merz', 'dialogue', '2025-06-10', { actor: 'germany', speaker: 'merz' }),
    { type: 'statement.retracted', data: { statement: ids.gone, why: 'It was another delegation.' } },
    { type: 'statement.corrected', data: { statement: ids.law, corrected: { summary: 'A decree rules out negotiations' }, why: 'A slip.' } },
    { type: 'shift.stated', data: { actor: 'ukraine', kind: 'resumption', from: [], to: [{ issue: 'formats' }], summary: 'Talks began again.', sources: [report] } },
  ];
  const opened = await api.post('/v1/dossiers', { slug, title: 'Talks <& terms>' });
  const answer = await api.post<{ accepted: number }>(`/v1/dossiers/${slug}/events/batch`, lines);
  if (opened.status !== 201 || answer.status !== 201) throw new Error(`The talks were refused: ${JSON.stringify(answer.body)}`);
  await eventually(() => api.get<DossierResponse>(`/v1/dossiers/${slug}`), ({ body }) => body.detectedUpTo === body.lastSequence);
  return ids;
}
