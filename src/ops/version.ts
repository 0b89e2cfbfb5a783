import { existsSync, readFileSync } from 'node:fs';

/** Seen from the sources, and from where they are built to. */
const PLACES = ['../../package.json', '../../../package.json'].map((place) => new URL(place, import.meta.url));

function readVersion(): string {
  const place = PLACES.find((each) => existsSync(each));
  const manifest: unknown = place ? JSON.parse(readFileSync(place, 'utf8')) : null;
  if (manifest !== null && typeof manifest === 'object' && 'version' in manifest) return String(manifest.version);
  throw new Error('The package of the service has no version.');
}

/** The service's version, as its package says. */
export const VERSION = readVersion();
