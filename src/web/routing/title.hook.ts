import { useEffect } from 'preact/hooks';

/** Names the browser's tab after what is shown; null while that is not known yet. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'Palinode' : `${title} · Palinode`;
  }, [title]);
}
