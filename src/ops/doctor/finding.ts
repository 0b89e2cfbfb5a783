/** How a check came out. Only what fails makes the doctor's exit code 1. */
export type Outcome = 'ok' | 'warn' | 'fail';

/** What a check found. */
export interface Finding {
  readonly outcome: Outcome;
  /** What was looked at, in a few words. */
  readonly check: string;
  /** What there is. */
  readonly detail: string;
  /** What to do about it; null where nothing is to be done. */
  readonly remedy: string | null;
}

export function ok(check: string, detail: string): Finding {
  return { outcome: 'ok', check, detail, remedy: null };
}

export function warn(check: string, detail: string, remedy: string): Finding {
  return { outcome: 'warn', check, detail, remedy };
}

export function fail(check: string, detail: string, remedy: string): Finding {
  return { outcome: 'fail', check, detail, remedy };
}

/** One finding as lines for people. */
export function findingInWords({ outcome, check, detail, remedy }: Finding): string {
  const line = `${outcome.padEnd(4)}  ${check}: ${detail}`;
  return remedy === null ? line : `${line}\n      → ${remedy}`;
}
