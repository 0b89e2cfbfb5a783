import type { ShiftKind } from './shift.js';

/** What is done with a shift: told at once, in the digest, only shown. */
export const ALERT_CLASSES = ['alert', 'digest', 'off'] as const;
export type AlertClass = (typeof ALERT_CLASSES)[number];

/**
 * What a dossier can set; in the log (`dossier.configured`), so that a replay knows it. The numbers are
 * those of domain.md, and stand where an event says nothing else. Days are whole days.
 */
export interface Settings {
  /** Days after which a headline is stale. */
  readonly staleAfter: number;
  /** Days without an own line statement after which silence is a shift; null: only where an issue says so. */
  readonly silenceAfter: number | null;
  /** Days within which two statements of unknown order contradict each other (rule 1). */
  readonly contradictionWithin: number;
  /** Days within which another voice of an actor is dissent (rule 3). */
  readonly dissentWithin: number;
  /** Days between word and deed, or line and report, within which they make a gap. */
  readonly gapWithin: number;
  /** Points from which on they do. */
  readonly gapAtLeast: number;
  readonly driftSteps: number;
  readonly driftAtLeast: number;
  readonly driftWithin: number;
  /** Points by which two lines must come nearer or part before it counts, and turn back before it counts again. */
  readonly distanceHysteresis: number;
  /** Between whom distances are watched; null: between all, on issues on which at most 20 have a line. */
  readonly distanceActors: readonly string[] | null;
  /** Points from which on a movement alerts by its size alone. */
  readonly notableMagnitude: number;
  /** Admiralty grade that an asserted shift needs in both its parts to alert. */
  readonly trustedGrade: string;
  /** Days between saying and recording from which on a shift is retroactive. */
  readonly retroactiveAfter: number;
  /** Days in which one alert an actor, issue and direction goes out, the others folded into it; 0: never fold. */
  readonly foldWithin: number;
  /** Whether a batch tells its shifts in one digest instead of one by one. */
  readonly digestsBatches: boolean;
  /** Kinds whose class the desk sets itself. */
  readonly alertClasses: Readonly<Partial<Record<ShiftKind, AlertClass>>>;
}

/** Settings named by an event; those left out keep what they were. */
export type SettingsChange = Partial<Settings>;

export const DEFAULT_SETTINGS: Settings = {
  staleAfter: 365,
  silenceAfter: null,
  contradictionWithin: 7,
  dissentWithin: 30,
  gapWithin: 90,
  gapAtLeast: 50,
  driftSteps: 3,
  driftAtLeast: 25,
  driftWithin: 180,
  distanceHysteresis: 10,
  distanceActors: null,
  notableMagnitude: 20,
  trustedGrade: 'C3',
  retroactiveAfter: 30,
  foldWithin: 7,
  digestsBatches: true,
  alertClasses: {},
};

/** The settings that hold after these changes, in the log's order. */
export function settingsAfter(changes: readonly SettingsChange[]): Settings {
  return changes.reduce<Settings>((settings, change) => ({ ...settings, ...change }), DEFAULT_SETTINGS);
}
