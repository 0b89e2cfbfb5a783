import type { DossierConfigured } from '../facts/dossier-facts.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';

/** @throws DomainError `validation-failed` where nothing is said to change */
export function configureDossier(data: DossierConfigured): Decision {
  const { settings = {}, ...description } = data;
  const faults = new Faults();
  if (Object.keys(settings).length + Object.keys(description).length === 0) {
    faults.add('/data', 'Say what changes: title, description, language, public or settings.');
  }
  faults.throwIfAny();
  return { event: { type: 'dossier.configured', data }, stream: 'dossier', reliesOn: [] };
}
