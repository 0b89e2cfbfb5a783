import type { Row } from './row.js';

/** The rows of the bench, in the order in which they are run and shown; each is loaded only to be run. */
export const ROWS: Readonly<Record<string, () => Promise<{ readonly row: Row }>>> = {
  append: () => import('./append.bench.js'),
  'append-http': () => import('./append-http.bench.js'),
  import: () => import('./import.bench.js'),
  rebuild: () => import('./rebuild.bench.js'),
  detection: () => import('./detection.bench.js'),
};
