import type { Condition } from '../api/shapes.js';
import { planAddress } from '../routing/addresses.js';
import { codeInWords } from '../words/terms.words.js';

interface RefersToProps {
  readonly dossier: string;
  readonly condition: Condition;
}

/** What has to come true: positions on issues, points of plans; all of them, or any. */
export function RefersTo({ dossier, condition: { logic, refersTo } }: RefersToProps) {
  if (refersTo.length === 0) return null;
  return (
    <div class="refers-to">
      {refersTo.length > 1 && <p class="muted">{logic === 'all' ? 'All of these:' : 'Any of these:'}</p>}
      <ul>
        {refersTo.map((reference, index) => (
          <li key={index}>
            {'plan' in reference ? (
              <>
                {codeInWords(reference.demand)}, a point of{' '}
                <a href={planAddress(dossier, reference.plan)}>{codeInWords(reference.plan)}</a>
              </>
            ) : (
              <>
                {reference.issue.title}: {reference.position?.label ?? 'a position the scale no longer has'}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
