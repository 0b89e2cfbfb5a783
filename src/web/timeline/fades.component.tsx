/** The gradients by which an open end of an interval fades out; `id` keeps charts of one page apart. */
export function Fades({ id }: { readonly id: string }) {
  return (
    <defs>
      <linearGradient id={`${id}-open-start`}>
        <stop class="fade-out" offset="0" />
        <stop class="fade-in" offset="1" />
      </linearGradient>
      <linearGradient id={`${id}-open-end`}>
        <stop class="fade-in" offset="0" />
        <stop class="fade-out" offset="1" />
      </linearGradient>
      <linearGradient id={`${id}-open-both`}>
        <stop class="fade-out" offset="0" />
        <stop class="fade-in" offset="0.5" />
        <stop class="fade-out" offset="1" />
      </linearGradient>
    </defs>
  );
}
