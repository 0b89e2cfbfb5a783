import { useTitle } from '../routing/title.hook.js';

/** For an address that leads nowhere. */
export function UnknownPage({ path }: { readonly path: string }) {
  useTitle('Not found');
  return (
    <>
      <h1>Nothing at this address</h1>
      <p>
        <code>{path}</code> leads nowhere. <a href="/">All dossiers</a>
      </p>
    </>
  );
}
