import type { PlanPoint, Reaction, Support } from '../api/shapes.js';
import { actorAddress } from '../routing/addresses.js';
import { ScrollBox } from '../states/scroll-box.component.js';
import { dateInWords } from '../words/dates.words.js';
import { REACTION_WORDS } from '../words/plans.words.js';

interface SupportTableProps {
  readonly dossier: string;
  readonly points: readonly PlanPoint[];
  readonly support: Support;
}

function Answer({ reaction }: { readonly reaction: Reaction | null }) {
  if (reaction === null) return <td class="muted">unknown</td>;
  const { label, tone } = REACTION_WORDS[reaction.reaction];
  return (
    <td title={reaction.summary}>
      <span class={`badge tone-${tone}`}>{label}</span>
      {reaction.reservation !== null && <span class="cell-note">{reaction.reservation}</span>}
      <span class="cell-note muted">
        {dateInWords(reaction.stated.edtf)}
        {reaction.speaker !== null && reaction.speaker.slug !== reaction.actor.slug && ` · ${reaction.speaker.name}`}
      </span>
    </td>
  );
}

/** Points × actors: the plan as a whole, then each point that somebody answered. */
export function SupportTable({ dossier, points, support: { actors, rows } }: SupportTableProps) {
  if (actors.length === 0) return <p class="muted">Nobody’s answer is on record: unknown, not consent.</p>;
  const textOf = new Map(points.map(({ demand, text }) => [demand, text]));
  const shown = rows.filter(({ demand, reactions }) => demand === null || reactions.some((each) => each !== null));
  const silent = rows.length - shown.length;
  return (
    <>
      <ScrollBox label="Answers to the plan">
        <table class="table support-table" data-testid="support">
          <thead>
            <tr>
              <th scope="col">What</th>
              {actors.map(({ slug, name }) => (
                <th key={slug} scope="col">
                  <a href={actorAddress(dossier, slug)}>{name}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ demand, reactions }) => (
              <tr key={demand ?? ''}>
                <th scope="row">{demand === null ? 'The plan as a whole' : (textOf.get(demand) ?? demand)}</th>
                {actors.map(({ slug }, index) => (
                  <Answer key={slug} reaction={reactions[index] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {silent > 0 && (
        <p class="muted">
          {silent === 1 ? 'One point has' : `${silent} points have`} no answer of its own on record; an answer to the
          whole says nothing of a point.
        </p>
      )}
    </>
  );
}
