import { useAnswer } from '../api/answer.hook.js';
import { listShiftsOfStatement } from '../api/client.js';
import type { Shift, Statement } from '../api/shapes.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { ShiftCard } from '../shift/shift-card.component.js';
import { Answered } from '../states/answered.component.js';
import { Unbroken } from '../states/unbroken.component.js';

interface StatementShiftsProps {
  readonly room: Room;
  readonly statement: Statement;
}

/** Those that stand first; else in the service's order. */
function standingFirst(shifts: readonly Shift[]): readonly Shift[] {
  return [...shifts].sort((a, b) => Number(a.status !== 'standing') - Number(b.status !== 'standing'));
}

/** The shifts a statement is one side of, those withdrawn or dismissed included. */
export function StatementShifts({ room, statement }: StatementShiftsProps) {
  const slug = room.dossier.slug;
  const answer = useAnswer(`${slug} ${statement.id} shifts`, (signal) =>
    listShiftsOfStatement(slug, statement.id, signal),
  );
  return (
    <section aria-labelledby="shifts-of-statement">
      <h2 id="shifts-of-statement">Shifts it takes part in</h2>
      <Answered answer={answer} what="its shifts">
        {({ items }) =>
          items.length === 0 ? (
            <p class="empty">None: nothing on record shows a change before or after it.</p>
          ) : (
            <div class="shift-list">
              {standingFirst(items).map((shift) => (
                <Unbroken key={shift.id} what="This shift">
                  <ShiftCard room={room} shift={shift} heading={3} />
                </Unbroken>
              ))}
            </div>
          )
        }
      </Answered>
    </section>
  );
}
