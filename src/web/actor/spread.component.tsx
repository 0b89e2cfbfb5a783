import type { Spread } from '../api/shapes.js';
import { actorAddress } from '../routing/addresses.js';
import { ActorNames } from './actor-names.component.js';

interface SpreadListProps {
  readonly dossier: string;
  readonly spread: readonly Spread[];
}

const rounded = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 1 });

/** Where a coalition's members stand, issue by issue; its own stance is never derived from theirs. */
export function SpreadList({ dossier, spread }: SpreadListProps) {
  if (spread.length === 0) return null;
  return (
    <section aria-labelledby="spread" data-testid="spread">
      <h2 id="spread">Where its members stand</h2>
      <p class="muted">Their spread is not its own stance, nor its stance theirs.</p>
      <ul class="plain-list spread">
        {spread.map(({ issue, known, range, unknown }) => (
          <li key={issue.slug}>
            <strong>{issue.title}</strong>
            {range !== null && (
              <span class="muted">
                {' '}
                from {rounded(range.min)} to {rounded(range.max)} of 100, median {rounded(range.median)}
              </span>
            )}
            <ul>
              {known.map(({ actor, position }) => (
                <li key={actor.slug}>
                  <a href={actorAddress(dossier, actor.slug)}>{actor.name}</a>: {position.label}
                </li>
              ))}
              {unknown.length > 0 && (
                <li class="muted">
                  Unknown: <ActorNames dossier={dossier} actors={unknown} />
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
