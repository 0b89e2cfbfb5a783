import type { Denial } from '../api/shapes.js';
import { actorAddress } from '../routing/addresses.js';
import { dateInWords } from '../words/dates.words.js';
import { SourceList } from './source-list.component.js';

interface DenialsProps {
  readonly dossier: string;
  readonly denials: readonly Denial[];
  /** Level of its heading on the page it stands on. */
  readonly heading?: 2 | 3;
}

/** What is denied, by the target and the aspect of a denial. */
const DENIED: Readonly<Record<Denial['target'], Readonly<Record<Denial['aspect'], string>>>> = {
  statement: { existence: 'that it was said', attribution: 'that it is its own', content: 'that it says so' },
  plan: {
    existence: 'that there is such a plan',
    attribution: 'that the plan is its own',
    content: 'that the plan says so',
  },
  shift: {
    existence: 'that anything has changed',
    attribution: 'that the change is its own',
    content: 'that it has changed so',
  },
};

/** Who denies it, in which respect; its credibility falls, its position stays. */
export function Denials({ dossier, denials, heading = 2 }: DenialsProps) {
  const Heading = heading === 2 ? 'h2' : 'h3';
  if (denials.length === 0) return null;
  return (
    <section aria-label="Denials" data-testid="denials">
      <Heading>Denied</Heading>
      <ul class="plain-list">
        {denials.map((denial) => (
          <li key={denial.id}>
            <a href={actorAddress(dossier, denial.by.slug)}>{denial.by.name}</a>
            {denial.speaker !== null && denial.speaker.slug !== denial.by.slug && ` (${denial.speaker.name})`} denies{' '}
            {DENIED[denial.target][denial.aspect]}
            <span class="muted"> · {dateInWords(denial.stated.edtf)}</span>
            <p>{denial.summary}</p>
            {denial.quote !== null && (
              <blockquote>
                <p>“{denial.quote}”</p>
              </blockquote>
            )}
            <SourceList sources={denial.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
