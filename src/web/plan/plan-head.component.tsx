import { ActorNames } from '../actor/actor-names.component.js';
import type { Plan } from '../api/shapes.js';
import { dateInWords } from '../words/dates.words.js';
import { PLAN_STATUS_WORDS } from '../words/plans.words.js';

/** Whose plan it is, of when, and how sure it is that there is one. */
export function PlanHead({ dossier, plan }: { readonly dossier: string; readonly plan: Plan }) {
  const { current, disputed, title } = plan;
  const { actor, grade, jointWith, number, stated, status, summary } = current;
  return (
    <header class="front" data-testid="plan">
      <p class="eyebrow">
        Plan · {dateInWords(stated.edtf)}
        {plan.earlier.length > 0 && ` · version ${number}`}
      </p>
      <h1>{title}</h1>
      <p class="holder">
        <ActorNames dossier={dossier} actors={[actor, ...jointWith]} />
      </p>
      {summary !== null && <p class="lede">{summary}</p>}
      <ul class="marks" aria-label="How sure">
        <li class={status === 'announced' ? 'mark' : 'mark mark-unsure'}>{PLAN_STATUS_WORDS[status]}</li>
        {disputed && <li class="mark mark-warn">Disputed, and its points with it</li>}
        {grade !== null && <li class="mark">Source grade {grade}</li>}
      </ul>
    </header>
  );
}
