import type { Scale } from '../scale.js';

export interface IssueDefined {
  readonly issue: string;
  readonly title: string;
  readonly question?: string;
  readonly scale: Scale;
  /** Days without an own line statement after which silence is a shift. */
  readonly silenceAfter?: number;
}

/** A new version of an issue's scale; what was stated before is read through `map`. */
export interface IssueRescaled {
  readonly issue: string;
  readonly scale: Scale;
  /** Each old code → the new one, or null where the new scale has no place for it. */
  readonly map: Readonly<Record<string, string | null>>;
  readonly why: string;
}
