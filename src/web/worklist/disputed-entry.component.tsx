import type { WorklistItem } from '../api/shapes.js';
import { planAddress, shiftAddress } from '../routing/addresses.js';
import { topicOf } from '../shift/shift-topic.js';
import { Denials } from '../statement/denials.component.js';
import { StatementBrief } from '../statement/statement-brief.component.js';
import { KINDS } from '../words/kinds.words.js';

interface DisputedEntryProps {
  readonly dossier: string;
  readonly item: Extract<WorklistItem, { readonly kind: 'disputed' }>;
}

/** What somebody denies, and who denies it. */
export function DisputedEntry({ dossier, item: { denials, plan, shift, statement } }: DisputedEntryProps) {
  return (
    <>
      {statement !== null && <StatementBrief dossier={dossier} statement={statement} />}
      {plan !== null && (
        <h2>
          <a href={planAddress(dossier, plan.slug)}>{plan.title}</a>
        </h2>
      )}
      {shift !== null && (
        <h2>
          <a href={shiftAddress(dossier, shift.id)}>
            {KINDS[shift.kind].label}: {shift.actor.name}, {topicOf(shift)}
          </a>
        </h2>
      )}
      <Denials dossier={dossier} denials={denials} heading={3} />
    </>
  );
}
