import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../../src/database/in-transaction.js';
import type { DomainEvent } from '../../src/domain/events.js';
import { appendGroup } from '../../src/event-log/append-group.js';
import type { DossierKey, NewEvent } from '../../src/event-log/append-request.js';
import { Dossiers } from '../../src/event-log/dossiers.js';
import { ReadModelProjector } from '../../src/projections/read-model-projector.js';
import { ground, newSlug } from './palinode.js';
import { statements } from './statements.js';

const APPENDED_AT_ONCE = 2_000;

/** A new dossier whose log holds the ground and so many statements, and read models that are up to date with it. */
export async function recordedLog(dataSource: DataSource, count: number): Promise<DossierKey> {
  const projector = new ReadModelProjector();
  const dossiers = new Dossiers(dataSource, projector);
  const slug = newSlug();
  const opening = { type: 'dossier.configured' as const, data: { title: 'Bench' } };
  await dossiers.open(slug, 'Bench', { ...eventOf(opening, 'dossier'), ...opening });
  const dossier = await dossiers.find(slug);
  const grounds = (ground() as DomainEvent[]).map((fact) => eventOf(fact, streamOf(fact)));
  const stated = statements(count).map(({ id, data }) => ({
    ...eventOf({ type: 'position.stated', data }, `statement/${id}`),
    id,
  }));
  const events = [...grounds, ...stated];
  for (let start = 0; start < events.length; start += APPENDED_AT_ONCE) {
    const request = { events: events.slice(start, start + APPENDED_AT_ONCE), guards: [] };
    await inTransaction(dataSource, (runner) => appendGroup(runner, dossier, [request], projector));
  }
  await dataSource.query('vacuum analyze');
  return dossier;
}

function eventOf(fact: DomainEvent, stream: string): NewEvent {
  const plain = { expectedVersion: null, notify: false, recordedBy: 'bench', causationId: null, correlationId: null };
  return { ...fact, id: randomUUID(), stream, ...plain };
}

function streamOf(fact: DomainEvent): string {
  if (fact.type === 'actor.registered') return `actor/${fact.data.actor}`;
  if (fact.type === 'issue.defined') return `issue/${fact.data.issue}`;
  throw new Error(`The bench’s ground has a ${fact.type}, whose stream it does not know.`);
}
