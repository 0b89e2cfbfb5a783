import type { PlanDiff, PlanPoint, PointDifference } from '../api/shapes.js';
import { dateInWords } from '../words/dates.words.js';
import { POINT_CHANGE_WORDS, POINT_FIELD_WORDS } from '../words/plans.words.js';
import { codeInWords } from '../words/terms.words.js';
import { PointText } from './point-text.component.js';

interface PlanDifferencesProps {
  readonly dossier: string;
  readonly diff: PlanDiff;
}

interface SideProps {
  readonly dossier: string;
  readonly name: string;
  readonly point: PlanPoint | null;
}

function Side({ dossier, name, point }: SideProps) {
  return (
    <div class="difference-side" role="group" aria-label={name}>
      <p class="side-when">{name}</p>
      {point === null ? <p class="muted">Not in it.</p> : <PointText dossier={dossier} point={point} />}
    </div>
  );
}

/** "Changed: wording, figure"; that a summary leaves something out is no evidence. */
function changeInWords({ change, fields }: PointDifference): string {
  const what = fields.map((field) => POINT_FIELD_WORDS[field]).join(', ');
  return what === '' ? POINT_CHANGE_WORDS[change].label : `${POINT_CHANGE_WORDS[change].label}: ${what}`;
}

/** Two plans, or versions, demand by demand. */
export function PlanDifferences({ dossier, diff: { against, items, plan } }: PlanDifferencesProps) {
  const isOnePlan = against.slug === plan.slug;
  const [before, after] = isOnePlan
    ? [`Version ${against.version}`, `Version ${plan.version}`]
    : [against.title, plan.title];
  const isPart = against.completeness !== 'document' || plan.completeness !== 'document';
  return (
    <div data-testid="plan-diff">
      <p class="muted">
        {before} ({dateInWords(against.stated.edtf)}) on the left, {after} ({dateInWords(plan.stated.edtf)}) on the
        right.
        {isPart && ' What is only a summary or a part says nothing by leaving a demand out.'}
      </p>
      <ul class="difference-list">
        {items.map((item, index) => (
          <li key={index} class="difference" data-change={item.change}>
            <p class="difference-head">
              <span class={`badge tone-${POINT_CHANGE_WORDS[item.change].tone}`}>{changeInWords(item)}</span>{' '}
              <span class="muted">{codeInWords(item.demand)}</span>
            </p>
            <div class="difference-sides">
              <Side dossier={dossier} name={before} point={item.before} />
              <Side dossier={dossier} name={after} point={item.after} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
