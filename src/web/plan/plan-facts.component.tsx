import { ActorNames } from '../actor/actor-names.component.js';
import type { Plan } from '../api/shapes.js';
import { planAddress } from '../routing/addresses.js';
import { Fact } from '../states/fact.component.js';
import { dateInWords, instantInWords } from '../words/dates.words.js';
import { COMPLETENESS_WORDS } from '../words/plans.words.js';
import { commitmentInWords, modalityInWords } from '../words/terms.words.js';

/** A plan's times, makers and versions, as they were recorded. */
export function PlanFacts({ dossier, plan }: { readonly dossier: string; readonly plan: Plan }) {
  const { current, earlier, supersededBy, supersedes } = plan;
  const { adherents, authors, commitment, completeness, disclosed, recordedAt, sequence, stated } = current;
  return (
    <dl class="facts">
      <Fact name="Stated">
        {dateInWords(stated.edtf)} <code>{stated.edtf}</code>
      </Fact>
      <Fact name="Disclosed">{disclosed === null ? 'When it was made' : dateInWords(disclosed.edtf)}</Fact>
      <Fact name="Recorded">
        {instantInWords(recordedAt)}, as number {sequence} of the log
      </Fact>
      <Fact name="Known">
        {modalityInWords(current)} · {commitmentInWords(commitment)}
      </Fact>
      <Fact name="On record">{COMPLETENESS_WORDS[completeness]}</Fact>
      {authors.map(({ actor, role }) => (
        <Fact key={`${role} ${actor.slug}`} name={role.charAt(0).toUpperCase() + role.slice(1)}>
          <ActorNames dossier={dossier} actors={[actor]} />
        </Fact>
      ))}
      {adherents.length > 0 && (
        <Fact name="Joined later">
          <ActorNames dossier={dossier} actors={adherents} />
        </Fact>
      )}
      {supersedes !== null && (
        <Fact name="In the place of">
          <a href={planAddress(dossier, supersedes.slug)}>{supersedes.title}</a>
        </Fact>
      )}
      {supersededBy.map(({ slug, title }) => (
        <Fact key={slug} name="Superseded by">
          <a href={planAddress(dossier, slug)}>{title}</a>
        </Fact>
      ))}
      {earlier.map(({ number, stated: when }) => (
        <Fact key={number} name={`Version ${number}`}>
          {dateInWords(when.edtf)} · <a href={planAddress(dossier, plan.slug, `${plan.slug}@${number}`)}>compare</a>
        </Fact>
      ))}
    </dl>
  );
}
