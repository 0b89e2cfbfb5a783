import type { AssertedEnd } from '../api/shapes.js';
import { statementAddress } from '../routing/addresses.js';
import { codeInWords } from '../words/terms.words.js';

interface AssertedEndsProps {
  readonly dossier: string;
  readonly ends: readonly AssertedEnd[];
  /** Whether a statement stands above that the source names too. */
  readonly areMore: boolean;
}

function endInWords({ absence, issue, position }: AssertedEnd): string {
  const place = position?.label ?? (absence === null ? 'no position' : `no ${codeInWords(absence)}`);
  return `${issue.title}: ${place}`;
}

/** What a source names on one side of a shift besides the statement shown there. */
export function AssertedEnds({ dossier, ends, areMore }: AssertedEndsProps) {
  if (ends.length === 0) return null;
  return (
    <div class="asserted-ends">
      <p class="muted">{areMore ? 'And, as the source tells it:' : 'As the source tells it:'}</p>
      <ul>
        {ends.map((end, index) => (
          <li key={index}>
            {end.statement === null ? (
              endInWords(end)
            ) : (
              <a href={statementAddress(dossier, end.statement)}>{endInWords(end)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
