import { useEffect } from 'preact/hooks';
import { useAnswer } from '../api/answer.hook.js';
import type { ConditionFilter } from '../api/filters.js';
import { listConditions } from '../api/lists.client.js';
import type { Condition } from '../api/shapes.js';
import { ConditionCard } from '../condition/condition-card.component.js';
import { ConditionFilterForm } from '../condition/condition-filter.component.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { useTitle } from '../routing/title.hook.js';
import { Answered } from '../states/answered.component.js';
import { Unbroken } from '../states/unbroken.component.js';

interface ConditionsPageProps {
  readonly room: Room;
  readonly filter: ConditionFilter;
}

const isOverdue = ({ states }: Condition): boolean => states.some((state) => state.isOverdue);

function Ledger({ dossier, conditions }: { readonly dossier: string; readonly conditions: readonly Condition[] }) {
  useEffect(() => {
    // The browser looked for the place before it was there.
    if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [conditions]);
  if (conditions.length === 0) return <p class="empty">No such condition is on record.</p>;
  const overdueFirst = [...conditions].sort((a, b) => Number(isOverdue(b)) - Number(isOverdue(a)));
  return (
    <div class="condition-list">
      {overdueFirst.map((condition) => (
        <Unbroken key={condition.slug} what="This condition">
          <ConditionCard dossier={dossier} condition={condition} heading={2} />
        </Unbroken>
      ))}
    </div>
  );
}

/** The ledger of demands, promises and preconditions, those overdue first. */
export function ConditionsPage({ room, filter }: ConditionsPageProps) {
  const { slug } = room.dossier;
  useTitle('Conditions');
  const key = [slug, 'conditions', filter.actor, filter.status, filter.overdue].join(' ');
  const answer = useAnswer(key, (signal) => listConditions(slug, filter, signal));
  return (
    <>
      <div class="section-head">
        <h1>Conditions</h1>
        <ConditionFilterForm room={room} filter={filter} />
      </div>
      <p class="lede">Demands, promises and preconditions, and what became of them for each addressee.</p>
      <Answered answer={answer} what="the ledger">
        {(conditions) => <Ledger dossier={slug} conditions={conditions} />}
      </Answered>
    </>
  );
}
