import type { QueryRunner } from 'typeorm';
import { instant } from '../database/instant.js';
import { currentOf } from '../domain/current-stance.js';
import { headlineOf } from '../domain/headline.js';
import { statementsOf } from '../domain/read-statement.js';
import type { RecordedEvent } from '../domain/events.js';
import { fillsSlot } from '../domain/slot-filling.js';
import type { Statement } from '../domain/statement.js';
import type { DossierKey } from '../event-log/append-request.js';
import { type CurrentSlot, currentSlotsOf, followOn } from './current-slot.js';
import { ofType, type Projection } from './projection.js';
import { type Slot, slotKey, statementsInSlots } from './slot.reader.js';

/**
 * Where each actor stands on each issue, a row a track, as far as the log goes.
 *
 * A statement that follows everything in its slot only moves the row on; a late arrival, an order
 * word or a retraction reads the slot anew.
 */
export const currentStanceProjection: Projection = {
  async apply(runner, dossier, events) {
    const fresh = ofType(events, 'position.stated').flatMap(statementsOf).filter(fillsSlot);
    const left = await slotsLeft(runner, dossier, events);
    const touched = uniqueSlots([...fresh, ...left]);
    if (touched.length === 0) return;

    const slots = await currentSlotsOf(runner, dossier.dossierId, touched);
    const anew = new Map<string, Slot>(left.map((slot) => [slotKey(slot), slot]));
    const changed = new Map<string, CurrentSlot>();
    for (const statement of fresh) {
      const key = slotKey(statement);
      const next = anew.has(key) ? null : followOn(slots.get(key) ?? null, statement);
      if (next) {
        slots.set(key, next);
        changed.set(key, next);
      } else {
        anew.set(key, slotOf(statement));
      }
    }
    await readAnew(runner, dossier, [...anew.values()], slots, changed);
    markHeadlines(touched, slots, changed);
    await write(runner, dossier, touched.filter((slot) => !slots.has(slotKey(slot))), [...changed.values()]);
  },
};

/** Slots that lose a statement in this batch, or whose order its words change. */
async function slotsLeft(runner: QueryRunner, dossier: DossierKey, events: readonly RecordedEvent[]): Promise<Slot[]> {
  const retracted = ofType(events, 'statement.retracted').map((event) => event.data.statement);
  const reordered = ofType(events, 'position.stated').flatMap(({ id, data }) =>
    data.after?.length || data.before?.length ? [id] : [],
  );
  if (retracted.length + reordered.length === 0) return [];
  return runner.query(SLOTS_OF, [dossier.dossierId, [...retracted, ...reordered]]);
}

async function readAnew(
  runner: QueryRunner,
  dossier: DossierKey,
  slots: readonly Slot[],
  current: Map<string, CurrentSlot>,
  changed: Map<string, CurrentSlot>,
): Promise<void> {
  if (slots.length === 0) return;
  const statements = await statementsInSlots(runner, dossier.dossierId, slots, Number.MAX_SAFE_INTEGER);
  for (const slot of slots) {
    const key = slotKey(slot);
    const standing = statements.get(key) ?? [];
    const found = currentOf(standing, Infinity);
    if (found) {
      const latestEnd = standing.filter(fillsSlot).reduce((latest, each) => Math.max(latest, each.stated.to), -Infinity);
      const next = { ...found, latestEnd, isHeadline: false };
      current.set(key, next);
      changed.set(key, next);
    } else {
      current.delete(key);
      changed.delete(key);
    }
  }
}

/** The headline is one of an actor's tracks on an issue, so a change of one can unseat another. */
function markHeadlines(
  touched: readonly Slot[],
  slots: ReadonlyMap<string, CurrentSlot>,
  changed: Map<string, CurrentSlot>,
): void {
  const pairs = new Map(touched.map((slot) => [`${slot.actor}|${slot.issue}`, slot]));
  const byPair = new Map<string, Map<string, CurrentSlot>>();
  for (const [key, slot] of slots) {
    const pair = `${slot.statement.actor}|${slot.statement.issue}`;
    if (!pairs.has(pair)) continue;
    byPair.set(pair, (byPair.get(pair) ?? new Map<string, CurrentSlot>()).set(key, slot));
  }
  for (const tracks of byPair.values()) {
    const byTrack = Object.fromEntries([...tracks.values()].map((slot) => [slot.statement.track, slot]));
    const headline = headlineOf(byTrack, Infinity);
    for (const [key, slot] of tracks) {
      const isHeadline = slot.statement.track === headline?.track;
      if (isHeadline !== slot.isHeadline) changed.set(key, { ...slot, isHeadline });
    }
  }
}

async function write(
  runner: QueryRunner,
  dossier: DossierKey,
  emptied: readonly Slot[],
  changed: readonly CurrentSlot[],
): Promise<void> {
  if (emptied.length > 0) await runner.query(EMPTY, [dossier.dossierId, JSON.stringify(emptied)]);
  const rows = changed.map((slot) => ({
    actor: slot.statement.actor,
    issue: slot.statement.issue,
    track: slot.statement.track,
    statement_id: slot.statement.id,
    since: slot.since,
    last_reaffirmed: slot.lastReaffirmed,
    determined: slot.determined,
    latest_end: instant(slot.latestEnd),
    is_headline: slot.isHeadline,
  }));
  if (rows.length > 0) await runner.query(STAND, [dossier.dossierId, JSON.stringify(rows)]);
}

function uniqueSlots(slots: readonly (Slot | Statement)[]): Slot[] {
  return [...new Map(slots.map((slot) => [slotKey(slot), slotOf(slot)])).values()];
}

function slotOf({ actor, issue, track }: Slot): Slot {
  return { actor, issue, track };
}

const SLOTS_OF = `
select distinct actor, issue, track from slot_statement where dossier_id = $1 and statement_id = any($2::uuid[])`;

const EMPTY = `
delete from current_stance c
 using jsonb_to_recordset($2::jsonb) as s(actor text, issue text, track text)
 where c.dossier_id = $1 and c.actor = s.actor and c.issue = s.issue and c.track = s.track`;

const STAND = `
insert into current_stance (dossier_id, actor, issue, track, statement_id, since, last_reaffirmed, determined,
                            latest_end, is_headline)
select $1, s.*
  from jsonb_to_recordset($2::jsonb)
       as s(actor text, issue text, track text, statement_id uuid, since uuid, last_reaffirmed uuid,
            determined boolean, latest_end timestamptz, is_headline boolean)
on conflict (dossier_id, actor, issue, track) do update
   set statement_id = excluded.statement_id, since = excluded.since, last_reaffirmed = excluded.last_reaffirmed,
       determined = excluded.determined, latest_end = excluded.latest_end, is_headline = excluded.is_headline`;
