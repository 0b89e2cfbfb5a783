import type { ComponentChildren } from 'preact';

interface ScrollBoxProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Holds what may be wider than the page; a keyboard can scroll it too. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  return (
    <div class="scroll-box" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
