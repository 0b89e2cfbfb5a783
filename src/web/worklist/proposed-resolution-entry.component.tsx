import type { WorklistItem } from '../api/shapes.js';
import { actorAddress, conditionAddress } from '../routing/addresses.js';
import { StatementBrief } from '../statement/statement-brief.component.js';
import { CONDITION_STATUS_WORDS } from '../words/conditions.words.js';

interface ProposedResolutionEntryProps {
  readonly dossier: string;
  readonly item: Extract<WorklistItem, { readonly kind: 'proposed-resolution' }>;
}

/** What the evidence suggests became of a condition; recording it confirms it. */
export function ProposedResolutionEntry({ dossier, item }: ProposedResolutionEntryProps) {
  const { addressee, condition, statements, status, text } = item;
  return (
    <>
      <h2>
        <a href={conditionAddress(dossier, condition)}>{text}</a>
      </h2>
      <p>
        <span class="badge tone-softening">{CONDITION_STATUS_WORDS[status]}?</span> For{' '}
        <a href={actorAddress(dossier, addressee.slug)}>{addressee.name}</a>, by what is on record:
      </p>
      <div class="pair">
        {statements.map((statement) => (
          <StatementBrief key={statement.id} dossier={dossier} statement={statement} />
        ))}
      </div>
      <p class="muted">
        Recording <code>condition.resolved</code> confirms it.
      </p>
    </>
  );
}
