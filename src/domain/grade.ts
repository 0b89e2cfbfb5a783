/**
 * Admiralty grades (NATO AJP-2.1): reliability of the source A–F, credibility of the report 1–6. They
 * compare by letter, then by digit, which is how their spelling sorts.
 */

/** The worse of two grades; null if either is missing, for what is not graded is not known to be good. */
export function worseGrade(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}

/** The best of several grades, those missing left aside; null if none is given. */
export function bestGrade(grades: readonly (string | null | undefined)[]): string | null {
  let best: string | null = null;
  for (const grade of grades) {
    if (grade && (best === null || grade < best)) best = grade;
  }
  return best;
}
