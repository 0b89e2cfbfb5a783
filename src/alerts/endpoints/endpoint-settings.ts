import type { Settings } from '../../domain/settings.js';

/** What an endpoint may set for itself; what is left out goes by the dossier's settings. */
export type EndpointSettings = Partial<
  Pick<Settings, 'notableMagnitude' | 'trustedGrade' | 'foldWithin' | 'digestsBatches' | 'alertClasses'>
>;

/** The settings that hold for an endpoint. Classes are laid over the dossier's kind by kind. */
export function settingsFor(dossier: Settings, own: EndpointSettings): Settings {
  return { ...dossier, ...own, alertClasses: { ...dossier.alertClasses, ...own.alertClasses } };
}
