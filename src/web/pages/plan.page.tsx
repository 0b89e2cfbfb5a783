import { useAnswer } from '../api/answer.hook.js';
import { readPlan } from '../api/lists.client.js';
import type { Plan } from '../api/shapes.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { ConditionCard } from '../condition/condition-card.component.js';
import { PlanComparison } from '../plan/plan-comparison.component.js';
import { PlanFacts } from '../plan/plan-facts.component.js';
import { PlanHead } from '../plan/plan-head.component.js';
import { PlanPoints } from '../plan/plan-points.component.js';
import { SupportTable } from '../plan/support-table.component.js';
import { plansAddress } from '../routing/addresses.js';
import { useTitle } from '../routing/title.hook.js';
import { Denials } from '../statement/denials.component.js';
import { SourceList } from '../statement/source-list.component.js';
import { Answered } from '../states/answered.component.js';
import '../plan/plan.css';

interface PlanPageProps {
  readonly room: Room;
  /** Its slug. */
  readonly plan: string;
  /** What it is set against: `slug`, or `slug@version`. */
  readonly against: string | null;
}

function WholePlan({ room, plan, against }: Omit<PlanPageProps, 'plan'> & { readonly plan: Plan }) {
  const dossier = room.dossier.slug;
  const { conditions, current, denials, support } = plan;
  useTitle(plan.title);
  return (
    <>
      <PlanHead dossier={dossier} plan={plan} />
      <Denials dossier={dossier} denials={denials} />
      <section aria-labelledby="points">
        <h2 id="points">Points</h2>
        <PlanPoints dossier={dossier} version={current} />
        <SourceList sources={current.sources} />
      </section>
      <PlanFacts dossier={dossier} plan={plan} />
      <section aria-labelledby="support">
        <h2 id="support">Who answered how</h2>
        <SupportTable dossier={dossier} points={current.points} support={support} />
      </section>
      {conditions.length > 0 && (
        <section aria-labelledby="ledger">
          <h2 id="ledger">In the ledger</h2>
          <div class="condition-list">
            {conditions.map((condition) => (
              <ConditionCard key={condition.slug} dossier={dossier} condition={condition} heading={3} />
            ))}
          </div>
        </section>
      )}
      <PlanComparison room={room} plan={plan} against={against} />
    </>
  );
}

/** One plan: its points, where they come from, and what became of them. */
export function PlanPage({ room, plan: slug, against }: PlanPageProps) {
  const dossier = room.dossier.slug;
  const answer = useAnswer(`${dossier} ${slug}`, (signal) => readPlan(dossier, slug, signal));
  const missing = { heading: 'No such plan', back: { address: plansAddress(dossier), name: 'All plans' } };
  return (
    <Answered answer={answer} what="the plan" isPage missing={missing}>
      {(plan) => <WholePlan room={room} plan={plan} against={against} />}
    </Answered>
  );
}
