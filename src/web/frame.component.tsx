import type { ComponentChildren } from 'preact';

/** The landmarks around every page. */
export function Frame({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="masthead">
        <a class="masthead-name" href="/">
          Palinode
        </a>
        <p>Who said what, when, and where they changed their mind</p>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="colophon">
        <p>
          No statement is <em>unknown</em>, never neutral. <a href="/docs">API</a>
        </p>
      </footer>
    </>
  );
}
