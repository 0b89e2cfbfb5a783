import type { QueryRunner } from 'typeorm';
import { rowsOf } from '../database/queries.js';
import type { DossierKey } from '../event-log/append-request.js';
import type { CurrentSlot } from './current-slot.js';
import { writeSlots } from './current-slot.writer.js';
import { headlineMarks } from './headline-marks.js';
import { readSlotsAnew } from './read-slots-anew.js';
import { slotKey } from './slot.reader.js';
import { type StanceKey, stanceKey } from './stance.reader.js';

/** Statements read at a time, or those of one stance if it has more. */
const STATEMENTS_AT_ONCE = 5_000;

interface HeldStance extends StanceKey {
  readonly statements: number;
  readonly is_voiced: boolean;
}

/**
 * Fills `current_stance` anew from the statements, each stance once: what the projection gives that moves it on event
 * by event, in a third of the time.
 *
 * @param upTo the last event that the statements tell of
 */
export async function refillCurrentStances(runner: QueryRunner, { dossierId }: DossierKey, upTo: number): Promise<void> {
  await runner.query('delete from current_stance where dossier_id = $1', [dossierId]);
  const stances = await rowsOf<HeldStance>(runner, HELD, [dossierId]);
  for (const some of bySize(stances)) {
    const voiced = new Set(some.filter((each) => each.is_voiced).map(stanceKey));
    const keys = some.map(({ actor, issue }) => ({ actor, issue }));
    const filled = await readSlotsAnew(runner, dossierId, keys, { voiced, upTo });
    const slots = new Map<string, CurrentSlot>(filled.map((slot) => [slotKey(slot.statement), slot]));
    for (const [key, slot] of headlineMarks(slots)) slots.set(key, slot);
    await writeSlots(runner, dossierId, [], [...slots.values()]);
  }
}

function* bySize(stances: readonly HeldStance[]): Generator<readonly HeldStance[]> {
  let [some, statements]: [HeldStance[], number] = [[], 0];
  for (const stance of stances) {
    if (some.length > 0 && statements + stance.statements > STATEMENTS_AT_ONCE) {
      yield some;
      [some, statements] = [[], 0];
    }
    some.push(stance);
    statements += stance.statements;
  }
  if (some.length > 0) yield some;
}

const HELD = `
select actor, issue, count(*)::integer as statements,
       bool_or(coalesce(speaker <> actor, false)) as is_voiced
  from slot_statement
 where dossier_id = $1 and until_sequence is null
 group by actor, issue
 order by actor, issue`;
