import { type Queries, rowsOf } from '../database/queries.js';
import { type Settings, settingsAfter, type SettingsChange } from '../domain/settings.js';
import { actorNames } from './actor-names.reader.js';

/**
 * The settings that held at a sequence, folded from the log, whose short stream of the dossier is read
 * by its index. Actors merged since they were named stand under the survivor's slug.
 */
export async function settingsAt(queries: Queries, dossierId: number, knownAt: number): Promise<Settings> {
  const rows = await rowsOf<{ settings: SettingsChange }>(queries, CHANGES, [dossierId, knownAt]);
  const settings = settingsAfter(rows.map((row) => row.settings));
  const { distanceActors } = settings;
  if (!distanceActors) return settings;
  const names = await actorNames(queries, dossierId, distanceActors, knownAt);
  return { ...settings, distanceActors: [...new Set(distanceActors.map((slug) => names.get(slug)?.slug ?? slug))] };
}

const CHANGES = `
select data->'settings' as settings
  from event
 where dossier_id = $1 and stream = 'dossier' and type = 'dossier.configured' and sequence <= $2
   and jsonb_typeof(data->'settings') = 'object'
 order by version`;
