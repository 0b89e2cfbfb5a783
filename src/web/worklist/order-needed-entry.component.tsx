import type { WorklistItem } from '../api/shapes.js';
import { timelineAddress } from '../routing/addresses.js';
import { StatementBrief } from '../statement/statement-brief.component.js';

interface OrderNeededEntryProps {
  readonly dossier: string;
  readonly item: Extract<WorklistItem, { readonly kind: 'order-needed' }>;
}

/** Two statements whose order nothing tells, side by side. */
export function OrderNeededEntry({ dossier, item: { actor, issue, statements, why } }: OrderNeededEntryProps) {
  return (
    <>
      <h2>
        <a href={timelineAddress(dossier, actor.slug, issue.slug)}>
          {actor.name}: {issue.title}
        </a>
      </h2>
      <div class="pair">
        {statements.map((statement) => (
          <StatementBrief key={statement.id} dossier={dossier} statement={statement} />
        ))}
      </div>
      <p class="muted">{why}. A narrower date, or the words of a source that order them, would tell.</p>
    </>
  );
}
