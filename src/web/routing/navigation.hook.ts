import { useEffect, useState } from 'preact/hooks';
import { type Route, routeOf } from './route.js';

const MOVED = 'palinode:moved';

/** Goes to an address of this page without a reload; `replace` leaves no step in the history. */
export function navigate(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  dispatchEvent(new Event(MOVED));
}

/** The link a plain left click was made on, if it is one of this page's and leads to another page. */
function addressOfClick(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  // SVG links have no string `href`, so the attribute is read instead.
  const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null;
  if (!href) return null;
  const target = new URL(href, location.href);
  if (target.origin !== location.origin) return null;
  const isWithinPage = target.pathname === location.pathname && target.hash !== '';
  if (isWithinPage || routeOf(target.pathname, target.search).page === 'unknown') return null;
  return target.pathname + target.search + target.hash;
}

/** The current route; links of the page become moves within it. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.pathname, location.search));

  useEffect(() => {
    const moved = (): void => setRoute(routeOf(location.pathname, location.search));
    const clicked = (event: MouseEvent): void => {
      const address = addressOfClick(event);
      if (address === null) return;
      event.preventDefault();
      navigate(address);
      scrollTo(0, 0);
      // The link had the focus and is gone; without this, a keyboard would start over at the address bar.
      document.getElementById('main')?.focus({ preventScroll: true });
    };
    addEventListener('popstate', moved);
    addEventListener(MOVED, moved);
    document.addEventListener('click', clicked);
    return () => {
      removeEventListener('popstate', moved);
      removeEventListener(MOVED, moved);
      document.removeEventListener('click', clicked);
    };
  }, []);

  return route;
}
