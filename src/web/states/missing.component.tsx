import { useTitle } from '../routing/title.hook.js';

/** What was looked for in vain, and where to go on from there. */
export interface Missing {
  /** "No such statement". */
  readonly heading: string;
  readonly back: { readonly address: string; readonly name: string };
}

interface NothingThereProps {
  readonly missing: Missing;
  /** Why there is nothing, in a sentence. */
  readonly detail: string;
}

/** A page for what does not exist: asking again would not help, the way back does. */
export function NothingThere({ missing: { heading, back }, detail }: NothingThereProps) {
  useTitle(heading);
  return (
    <div data-testid="missing">
      <h1>{heading}</h1>
      <p>{detail}</p>
      <p>
        <a href={back.address}>← {back.name}</a>
      </p>
    </div>
  );
}
