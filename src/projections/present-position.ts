import type { NamedIssue } from './issue-names.reader.js';
import { positionOf } from './present-parts.js';
import type { IssueReference, PositionReference } from './statement.response.js';

/** An issue by its title; one that is not defined is shown by its slug. */
export function presentIssueReference(issues: ReadonlyMap<string, NamedIssue>, slug: string): IssueReference {
  return { slug, title: issues.get(slug)?.title ?? slug };
}

/** A position as its issue's scale names it; null where there is none. */
export function presentPosition(
  issues: ReadonlyMap<string, NamedIssue>,
  issue: string,
  code: string | undefined,
): PositionReference | null {
  const scale = issues.get(issue)?.scale;
  return code === undefined || !scale ? null : positionOf(scale, code);
}
