import type { Reaction } from '../api/shapes.js';
import { conditionAddress, planAddress, statementAddress } from '../routing/addresses.js';
import { SourceList } from '../statement/source-list.component.js';
import { dateInWords } from '../words/dates.words.js';
import { REACTION_WORDS } from '../words/plans.words.js';
import { codeInWords } from '../words/terms.words.js';

interface ReactionListProps {
  readonly dossier: string;
  readonly reactions: readonly Reaction[];
}

interface TargetProps {
  readonly dossier: string;
  readonly target: Reaction['target'];
}

function Target({ dossier, target: { kind, target, demand } }: TargetProps) {
  switch (kind) {
    case 'plan':
      return (
        <>
          {demand !== null && `${codeInWords(demand)}, of `}
          <a href={planAddress(dossier, target)}>{codeInWords(target)}</a>
        </>
      );
    case 'statement':
      return <a href={statementAddress(dossier, target)}>a statement</a>;
    case 'condition':
      return <a href={conditionAddress(dossier, target)}>{codeInWords(target)}</a>;
    case 'process':
      return <>{codeInWords(target)}</>;
  }
}

/** What an actor answered to plans, statements, conditions and processes; it moves no stance. */
export function ReactionList({ dossier, reactions }: ReactionListProps) {
  if (reactions.length === 0) return null;
  return (
    <section aria-labelledby="reactions" data-testid="reactions">
      <h2 id="reactions">What it answered others</h2>
      <ul class="plain-list reactions">
        {reactions.map((reaction) => {
          const { label, tone } = REACTION_WORDS[reaction.reaction];
          return (
            <li key={reaction.id}>
              <span class={`badge tone-${tone}`}>{label}</span> <Target dossier={dossier} target={reaction.target} />
              <span class="muted"> · {dateInWords(reaction.stated.edtf)}</span>
              <p>{reaction.summary}</p>
              {reaction.reservation !== null && <p class="muted">{reaction.reservation}</p>}
              <SourceList sources={reaction.sources} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
