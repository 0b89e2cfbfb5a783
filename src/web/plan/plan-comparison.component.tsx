import { useAnswer } from '../api/answer.hook.js';
import { listPlans, readPlanDiff } from '../api/lists.client.js';
import type { Plan, PlanItem } from '../api/shapes.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { planAddress } from '../routing/addresses.js';
import { navigate } from '../routing/navigation.hook.js';
import { Answered } from '../states/answered.component.js';
import { PlanDifferences } from './plan-differences.component.js';

interface PlanComparisonProps {
  readonly room: Room;
  readonly plan: Plan;
  readonly against: string | null;
}

/** What the plan can be set against: its own earlier versions, then the other plans. */
function choicesOf(plan: Plan, plans: readonly PlanItem[]): readonly (readonly [string, string])[] {
  const versions = plan.earlier.map(
    ({ number }) => [`${plan.slug}@${number}`, `Version ${number} of this plan`] as const,
  );
  const others = plans.filter(({ slug }) => slug !== plan.slug).map(({ slug, title }) => [slug, title] as const);
  return [...versions, ...others];
}

interface DifferencesProps {
  readonly dossier: string;
  readonly plan: Plan;
  readonly against: string;
}

function Differences({ dossier, plan, against }: DifferencesProps) {
  const answer = useAnswer(`${dossier} ${plan.slug} ${against}`, (signal) =>
    readPlanDiff(dossier, plan.slug, against, signal),
  );
  return (
    <Answered answer={answer} what="the comparison">
      {(diff) => <PlanDifferences dossier={dossier} diff={diff} />}
    </Answered>
  );
}

/** The plan point by point against another one; the choice is kept in the address. */
export function PlanComparison({ room, plan, against }: PlanComparisonProps) {
  const dossier = room.dossier.slug;
  const plans = useAnswer(`${dossier} plans`, (signal) => listPlans(dossier, signal));
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">Set against another</h2>
      <Answered answer={plans} what="the plans">
        {(items) => (
          <form class="filter" aria-label="Compare plans" onSubmit={(event) => event.preventDefault()}>
            <div>
              <label for="against">Compare with</label>
              <select
                id="against"
                value={against ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  navigate(planAddress(dossier, plan.slug, value || null), 'replace')
                }
              >
                <option value="">Nothing</option>
                {choicesOf(plan, items).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          </form>
        )}
      </Answered>
      {against !== null && <Differences dossier={dossier} plan={plan} against={against} />}
    </section>
  );
}
