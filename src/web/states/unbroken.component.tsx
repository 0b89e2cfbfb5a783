import { Component, type ComponentChildren } from 'preact';

interface UnbrokenProps {
  /** What would be missing, at the start of a sentence: "This shift". */
  readonly what: string;
  /** Whether it is the whole page, whose heading the notice then is. */
  readonly isPage?: boolean;
  readonly children: ComponentChildren;
}

interface Drawn {
  readonly isBroken: boolean;
}

/**
 * Keeps a piece that cannot be drawn from taking the rest of the page with it: says so in its place.
 * The error is reported as if nobody had caught it.
 */
export class Unbroken extends Component<UnbrokenProps, Drawn> {
  override state: Drawn = { isBroken: false };

  static override getDerivedStateFromError(): Drawn {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render({ what, isPage = false, children }: UnbrokenProps, { isBroken }: Drawn): ComponentChildren {
    if (!isBroken) return children;
    return (
      <div class="failure" role="alert" data-testid="broken">
        {isPage ? <h1>{what} cannot be shown</h1> : <p class="failure-title">{what} cannot be shown</p>}
        <p>
          Something in what is recorded about it could not be drawn.
          {!isPage && ' The rest of the page is not affected.'}
        </p>
      </div>
    );
  }
}
