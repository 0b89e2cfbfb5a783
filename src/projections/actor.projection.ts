import type { QueryRunner } from 'typeorm';
import type { RecordedEvent } from '../domain/events.js';
import { ofType, type Projection, type Recorded } from './projection.js';

const STREAM = 'actor/';

/** Who holds stances, in versions of name and kind; `version` of `actor` is the stream's, for guards. */
export const actorProjection: Projection = {
  async apply(runner, { dossierId }, events) {
    const registered = ofType(events, 'actor.registered').map(registeredRow);
    if (registered.length > 0) {
      await runner.query(REGISTER, [dossierId, JSON.stringify(registered)]);
      await runner.query(VERSION, [dossierId, JSON.stringify(registered)]);
    }
    // One after another: each builds on what the one before left.
    for (const event of ofType(events, 'actor.updated')) await update(runner, dossierId, event);
    for (const { data, sequence } of ofType(events, 'actor.merged')) {
      await runner.query(MERGE, [dossierId, data.actor, data.into, sequence]);
    }
    const touched = grownStreams(events);
    if (touched.size > 0) {
      const rows = [...touched].map(([slug, version]) => ({ slug, version }));
      await runner.query(TOUCH, [dossierId, JSON.stringify(rows)]);
    }
  },
};

function registeredRow({ data, version, sequence }: Recorded<'actor.registered'>) {
  const { actor, name, kind, aliases = [] } = data;
  return { slug: actor, name, kind, aliases, version, sequence };
}

async function update(runner: QueryRunner, dossierId: number, { data, sequence }: Recorded<'actor.updated'>): Promise<void> {
  const { actor, name = null, kind = null, aliases } = data;
  await runner.query(UPDATE, [dossierId, actor, name, kind, aliases ? JSON.stringify(aliases) : null]);
  await runner.query(CLOSE_VERSION, [dossierId, actor, sequence]);
  await runner.query(NEXT_VERSION, [dossierId, actor, sequence]);
}

/** The version that each actor's stream has reached, of those that grew after the registration. */
function grownStreams(events: readonly RecordedEvent[]): Map<string, number> {
  const grown = new Map<string, number>();
  for (const { type, stream, version } of events) {
    if (type !== 'actor.registered' && stream.startsWith(STREAM)) grown.set(stream.slice(STREAM.length), version);
  }
  return grown;
}

const REGISTER = `
insert into actor (dossier_id, slug, name, kind, aliases, version, sequence)
select $1, a.slug, a.name, a.kind, a.aliases, a.version, a.sequence
  from jsonb_to_recordset($2::jsonb)
       as a(slug text, name text, kind text, aliases jsonb, version integer, sequence bigint)`;

const VERSION = `
insert into actor_version (dossier_id, slug, sequence, name, kind, aliases)
select $1, a.slug, a.sequence, a.name, a.kind, a.aliases
  from jsonb_to_recordset($2::jsonb) as a(slug text, sequence bigint, name text, kind text, aliases jsonb)`;

const UPDATE = `
update actor
   set name = coalesce($3, name), kind = coalesce($4, kind), aliases = coalesce($5::jsonb, aliases)
 where dossier_id = $1 and slug = $2`;

const CLOSE_VERSION = `
update actor_version set until_sequence = $3 where dossier_id = $1 and slug = $2 and until_sequence is null`;

const NEXT_VERSION = `
insert into actor_version (dossier_id, slug, sequence, name, kind, aliases)
select dossier_id, slug, $3::bigint, name, kind, aliases from actor where dossier_id = $1 and slug = $2`;

const MERGE = 'update actor set merged_into = $3, merged_sequence = $4 where dossier_id = $1 and slug = $2';

const TOUCH = `
update actor
   set version = t.version
  from jsonb_to_recordset($2::jsonb) as t(slug text, version integer)
 where actor.dossier_id = $1 and actor.slug = t.slug`;
