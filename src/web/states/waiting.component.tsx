/** Shown while the service is being asked; says so to screen readers without stealing focus. */
export function Waiting({ what }: { readonly what: string }) {
  return (
    <p class="waiting" role="status">
      <span class="waiting-dot" aria-hidden="true" />
      Reading {what}…
    </p>
  );
}
