import type { SettingsChange } from '../settings.js';

export interface DossierConfigured {
  readonly title?: string;
  readonly description?: string | null;
  /** BCP 47 tag of the language the dossier is written in. */
  readonly language?: string;
  readonly public?: boolean;
  /** Only those that change; the others keep what earlier events said. */
  readonly settings?: SettingsChange;
}
