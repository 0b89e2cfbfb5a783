import { useAnswer } from '../api/answer.hook.js';
import { listPlans } from '../api/lists.client.js';
import type { PlanItem } from '../api/shapes.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { ActorNames } from '../actor/actor-names.component.js';
import { planAddress } from '../routing/addresses.js';
import { useTitle } from '../routing/title.hook.js';
import { Answered } from '../states/answered.component.js';
import { dateInWords } from '../words/dates.words.js';
import { PLAN_STATUS_WORDS } from '../words/plans.words.js';
import '../plan/plan.css';

function PlanCard({ dossier, plan }: { readonly dossier: string; readonly plan: PlanItem }) {
  const { actor, completeness, disputed, jointWith, points, slug, stated, status, supersedes, title, version } = plan;
  return (
    <li class="card plan-card" data-testid="plan-card" data-plan={slug}>
      <h2>
        <a href={planAddress(dossier, slug)}>{title}</a>
      </h2>
      <p class="holder">
        <ActorNames dossier={dossier} actors={[actor, ...jointWith]} /> · {dateInWords(stated.edtf)}
      </p>
      <ul class="marks" aria-label="About this plan">
        <li class={status === 'announced' ? 'mark' : 'mark mark-unsure'}>{PLAN_STATUS_WORDS[status]}</li>
        {disputed && <li class="mark mark-warn">Disputed</li>}
        <li class="mark">
          {points === 1 ? '1 point' : `${points} points`}, {completeness}
        </li>
        {version > 1 && <li class="mark">Version {version}</li>}
      </ul>
      {supersedes !== null && (
        <p class="muted">
          In the place of <a href={planAddress(dossier, supersedes.slug)}>{supersedes.title}</a>
        </p>
      )}
    </li>
  );
}

/** Every plan of the dossier, by name. */
export function PlansPage({ room }: { readonly room: Room }) {
  const { slug } = room.dossier;
  useTitle('Plans');
  const answer = useAnswer(`${slug} plans`, (signal) => listPlans(slug, signal));
  return (
    <>
      <h1>Plans</h1>
      <p class="lede">Sets of demands and offers, each with its versions, and who answered them how.</p>
      <Answered answer={answer} what="the plans">
        {(plans) =>
          plans.length === 0 ? (
            <p class="empty">No plan is on record.</p>
          ) : (
            <ul class="plan-list">
              {plans.map((plan) => (
                <PlanCard key={plan.slug} dossier={slug} plan={plan} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}
