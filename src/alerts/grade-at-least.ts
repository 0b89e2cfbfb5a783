/**
 * Whether an Admiralty grade is at least as good as another in both its parts: C3 asks for reliability
 * A–C and credibility 1–3, so A4 is not enough. What is not graded is not known to be good.
 *
 * @param grade e.g. `B2`, null where none is given
 */
export function isGradedAtLeast(grade: string | null, least: string): boolean {
  return grade !== null && grade.charAt(0) <= least.charAt(0) && grade.charAt(1) <= least.charAt(1);
}
