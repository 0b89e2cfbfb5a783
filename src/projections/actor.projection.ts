import type { Projection } from './projection.js';
import { ofType } from './projection.js';

/** Who holds stances; `version` is the actor's stream version, for guards. */
export const actorProjection: Projection = {
  async apply(runner, dossier, events) {
    const registered = ofType(events, 'actor.registered').map((event) => ({
      slug: event.data.actor,
      name: event.data.name,
      kind: event.data.kind,
      aliases: event.data.aliases ?? [],
      version: event.version,
      sequence: event.sequence,
    }));
    if (registered.length > 0) await runner.query(REGISTER, [dossier.dossierId, JSON.stringify(registered)]);
    const touched = ofType(events, 'actor.affiliated').map((event) => ({
      slug: event.data.actor,
      version: event.version,
    }));
    if (touched.length > 0) await runner.query(TOUCH, [dossier.dossierId, JSON.stringify(touched)]);
  },
};

const REGISTER = `
insert into actor (dossier_id, slug, name, kind, aliases, version, sequence)
select $1, a.slug, a.name, a.kind, a.aliases, a.version, a.sequence
  from jsonb_to_recordset($2::jsonb)
       as a(slug text, name text, kind text, aliases jsonb, version integer, sequence bigint)`;

const TOUCH = `
update actor
   set version = t.version
  from (select slug, max(version) as version
          from jsonb_to_recordset($2::jsonb) as t(slug text, version integer) group by slug) t
 where actor.dossier_id = $1 and actor.slug = t.slug`;
