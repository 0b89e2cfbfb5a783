import type { Issue, Stance } from '../api/shapes.js';

interface UnknownIssuesProps {
  readonly issues: readonly Issue[];
  readonly stances: readonly Stance[];
}

/** The issues on which nothing of the actor's is on record: told apart from taking the middle. */
export function UnknownIssues({ issues, stances }: UnknownIssuesProps) {
  const spokenTo = new Set(stances.map(({ issue }) => issue.slug));
  const unknown = issues.filter(({ slug }) => !spokenTo.has(slug));
  if (unknown.length === 0) return null;
  return (
    <p class="unknown-issues">
      <em>Unknown</em>, for want of a statement: {unknown.map(({ title }) => title).join(' · ')}
    </p>
  );
}
