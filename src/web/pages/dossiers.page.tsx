import { useEffect } from 'preact/hooks';
import { useAnswer } from '../api/answer.hook.js';
import { listDossiers } from '../api/client.js';
import type { Dossier } from '../api/shapes.js';
import { Counts } from '../dossier/counts.component.js';
import { dossierAddress } from '../routing/addresses.js';
import { navigate } from '../routing/navigation.hook.js';
import { useTitle } from '../routing/title.hook.js';
import { Answered } from '../states/answered.component.js';

function DossierList({ dossiers }: { readonly dossiers: readonly Dossier[] }) {
  const only = dossiers.length === 1 ? dossiers[0] : undefined;
  useEffect(() => {
    if (only !== undefined) navigate(dossierAddress(only.slug), 'replace');
  }, [only]);
  if (dossiers.length === 0) {
    return (
      <p class="empty">
        No dossier here yet. Create one with <code>POST /v1/dossiers</code>; <a href="/docs">the API’s pages</a>{' '}
        show how.
      </p>
    );
  }
  return (
    <ul class="dossier-list">
      {dossiers.map((dossier) => (
        <li key={dossier.slug} class="card">
          <h2>
            <a href={dossierAddress(dossier.slug)}>{dossier.title}</a>
          </h2>
          {dossier.description !== null && <p>{dossier.description}</p>}
          <Counts counts={dossier.counts} />
        </li>
      ))}
    </ul>
  );
}

/** Every dossier the reader may see; the only one is opened at once. */
export function DossiersPage() {
  useTitle('Dossiers');
  const answer = useAnswer('dossiers', listDossiers);
  return (
    <>
      <h1>Dossiers</h1>
      <Answered answer={answer} what="the dossiers">
        {(dossiers) => <DossierList dossiers={dossiers} />}
      </Answered>
    </>
  );
}
