import type { Dossier } from '../api/shapes.js';
import { dossierAddress } from '../routing/addresses.js';

/** The way back to the dossier from one of its pages. */
export function Crumbs({ dossier }: { readonly dossier: Dossier }) {
  return (
    <nav class="crumbs" aria-label="Dossier">
      <a href={dossierAddress(dossier.slug)}>← {dossier.title}</a>
    </nav>
  );
}
