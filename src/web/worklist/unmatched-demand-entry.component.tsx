import type { WorklistItem } from '../api/shapes.js';
import { PointText } from '../plan/point-text.component.js';
import { planAddress } from '../routing/addresses.js';
import { codeInWords } from '../words/terms.words.js';

interface UnmatchedDemandEntryProps {
  readonly dossier: string;
  readonly item: Extract<WorklistItem, { readonly kind: 'unmatched-demand' }>;
}

/** A demand of the later version beside those of the earlier one that it may be. */
export function UnmatchedDemandEntry({ dossier, item }: UnmatchedDemandEntryProps) {
  const { candidates, earlier, later, point } = item;
  return (
    <>
      <h2>{point.text}</h2>
      <div class="pair">
        <div>
          <p class="side-when">
            In <a href={planAddress(dossier, earlier.plan)}>{codeInWords(earlier.plan)}</a>, version {earlier.version}
          </p>
          {candidates.map((candidate) => (
            <PointText key={candidate.demand} dossier={dossier} point={candidate} />
          ))}
        </div>
        <div>
          <p class="side-when">
            In <a href={planAddress(dossier, later.plan)}>{codeInWords(later.plan)}</a>, version {later.version}
          </p>
          <PointText dossier={dossier} point={point} />
        </div>
      </div>
      <p class="muted">
        If they are one demand, revise the plan with one code for both: codes are what matches demands.
      </p>
    </>
  );
}
