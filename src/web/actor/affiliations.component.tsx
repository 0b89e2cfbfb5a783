import type { Actor } from '../api/shapes.js';
import { actorAddress } from '../routing/addresses.js';
import { dateInWords } from '../words/dates.words.js';
import { codeInWords, nameInWords } from '../words/terms.words.js';

interface AffiliationsProps {
  readonly dossier: string;
  readonly actor: Actor;
  readonly actors: readonly Actor[];
}

/** Whom the actor speaks for, and who speaks for it, highest rank first. */
export function Affiliations({ dossier, actor, actors }: AffiliationsProps) {
  const voices = actors
    .flatMap((person) =>
      person.affiliations.filter(({ of }) => of.slug === actor.slug).map((affiliation) => ({ person, affiliation })),
    )
    .sort((a, b) => (a.affiliation.rank ?? Infinity) - (b.affiliation.rank ?? Infinity));
  const lines = [
    ...actor.affiliations.map((affiliation) => ({ who: affiliation.of, affiliation, speaks: true })),
    ...voices.map(({ person, affiliation }) => ({ who: person, affiliation, speaks: false })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul class="affiliations" aria-label="Affiliations">
      {lines.map(({ who, affiliation, speaks }, index) => (
        <li key={index}>
          <span class="muted">
            {nameInWords(affiliation.role)}
            {speaks && ','}
          </span>{' '}
          <a href={actorAddress(dossier, who.slug)}>{who.name}</a>
          <span class="muted">
            {affiliation.standing !== 'in-office' && <> · {affiliation.standing}</>}
            {affiliation.portfolio !== null && <> · {codeInWords(affiliation.portfolio)}</>}
            {affiliation.during !== '../..' && <> · {dateInWords(affiliation.during)}</>}
            {affiliation.ended !== null && <> · ended {dateInWords(affiliation.ended)}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}
