import { ActorNames } from '../actor/actor-names.component.js';
import type { PlanPoint } from '../api/shapes.js';
import { statementAddress } from '../routing/addresses.js';
import { codeInWords, quantityInWords } from '../words/terms.words.js';

interface PointTextProps {
  readonly dossier: string;
  readonly point: PlanPoint;
}

/** A demand or offer: its words, where it places its holders, and what it hangs on. */
export function PointText({ dossier, point }: PointTextProps) {
  const { addressees, branch, inExchangeFor, issue, number, position, quantity, scope, statement, text } = point;
  return (
    <>
      <p class="point-text">
        {number !== null && <span class="point-number">{number}</span>} {text}
      </p>
      {branch !== null && <p class="point-note mark-branch">Only if: {codeInWords(branch)}</p>}
      {quantity !== null && <p class="point-note quantity">{quantityInWords(quantity)}</p>}
      {issue !== null && position !== null && (
        <p class="point-note">
          {issue.title}:{' '}
          {statement === null ? (
            position.label
          ) : (
            <a href={statementAddress(dossier, statement.id)}>{position.label}</a>
          )}
          {scope !== null && `, only ${codeInWords(scope)}`}
        </p>
      )}
      {inExchangeFor.length > 0 && (
        <p class="point-note">Offered for: {inExchangeFor.map(codeInWords).join(' · ')}</p>
      )}
      {addressees.length > 0 && (
        <p class="point-note">
          Asked of <ActorNames dossier={dossier} actors={addressees} />
        </p>
      )}
    </>
  );
}
