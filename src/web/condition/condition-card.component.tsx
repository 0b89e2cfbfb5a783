import { ActorNames } from '../actor/actor-names.component.js';
import type { Condition } from '../api/shapes.js';
import { statementAddress } from '../routing/addresses.js';
import { SourceList } from '../statement/source-list.component.js';
import { CONDITION_KIND_WORDS } from '../words/conditions.words.js';
import { dateInWords } from '../words/dates.words.js';
import { ConditionHistory } from './condition-history.component.js';
import { ConditionStates } from './condition-states.component.js';
import { RefersTo } from './refers-to.component.js';
import './condition.css';

interface ConditionCardProps {
  readonly dossier: string;
  readonly condition: Condition;
  /** Level of its heading on the page it stands on. */
  readonly heading: 2 | 3;
}

/** A demand, promise or precondition, and where it stands for each addressee. */
export function ConditionCard({ dossier, condition, heading }: ConditionCardProps) {
  const Heading = heading === 2 ? 'h2' : 'h3';
  const { actor, deadline, grade, kind, sources, stated, statement, text } = condition;
  return (
    <article class="card condition-card" id={condition.slug} data-testid="condition" data-condition={condition.slug}>
      <p class="eyebrow">
        {CONDITION_KIND_WORDS[kind]} of <ActorNames dossier={dossier} actors={[actor]} /> ·{' '}
        {statement === null ? (
          dateInWords(stated.edtf)
        ) : (
          <a href={statementAddress(dossier, statement.id)}>{dateInWords(stated.edtf)}</a>
        )}
      </p>
      <Heading class="condition-text">{text}</Heading>
      <RefersTo dossier={dossier} condition={condition} />
      {deadline !== null && <p>Due by {dateInWords(deadline.edtf)}</p>}
      <ConditionStates dossier={dossier} condition={condition} />
      <ConditionHistory condition={condition} />
      {grade !== null && (
        <ul class="marks" aria-label="How sure">
          <li class="mark">Source grade {grade}</li>
        </ul>
      )}
      <SourceList sources={sources} />
    </article>
  );
}
