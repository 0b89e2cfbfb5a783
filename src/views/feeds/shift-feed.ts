import { Feed } from 'feed';
import { dossierAddress, shiftLinks } from '../../alerts/bodies/alert-links.js';
import { shiftTitle } from '../../alerts/bodies/shift-in-words.js';
import type { DossierResponse } from '../../projections/dossier.response.js';
import type { ShiftView } from '../shift-view.response.js';
import type { JsonFeedResponse } from './json-feed.response.js';
import { escaped, writable } from './markup.js';
import { entryContent } from './shift-entry.js';

/** What a feed is made of. */
export interface ShiftFeed {
  readonly dossier: DossierResponse;
  /** The newest first. */
  readonly shifts: readonly ShiftView[];
  /** Base of links to the page, without a slash at its end. */
  readonly publicUrl: string;
  /** Where this feed is read, with its filter. */
  readonly self: string;
}

/** The feed as Atom (RFC 4287). An entry keeps its id for as long as the shift has its own. */
export function atomOf({ dossier, shifts, publicUrl, self }: ShiftFeed): string {
  const times = shifts.map(({ changedAt }) => changedAt).sort();
  const feed = new Feed({
    id: self,
    title: titleOf(dossier),
    updated: new Date(times.at(-1) ?? dossier.createdAt),
    link: dossierAddress(publicUrl, dossier.slug),
    feedLinks: { atom: self },
    generator: false,
    author: { name: 'Palinode' },
  });
  for (const shift of shifts) {
    const links = shiftLinks(publicUrl, dossier.slug, shift);
    feed.addItem({
      id: entryId(shift),
      title: escaped(shiftTitle(shift)),
      link: links.shift,
      date: new Date(shift.changedAt),
      published: new Date(shift.detectedAt),
      content: entryContent(shift, links),
      category: [{ name: shift.kind, term: shift.kind }],
    });
  }
  return feed.atom1();
}

/** The feed as JSON Feed 1.1. */
export function jsonFeedOf({ dossier, shifts, publicUrl, self }: ShiftFeed): JsonFeedResponse {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(dossier),
    home_page_url: dossierAddress(publicUrl, dossier.slug),
    feed_url: self,
    language: dossier.language,
    authors: [{ name: 'Palinode' }],
    items: shifts.map((shift) => {
      const links = shiftLinks(publicUrl, dossier.slug, shift);
      return {
        id: entryId(shift),
        url: links.shift,
        title: writable(shiftTitle(shift)),
        content_html: entryContent(shift, links),
        date_published: shift.detectedAt,
        date_modified: shift.changedAt,
        tags: [shift.kind, ...shift.facets],
      };
    }),
  };
}

function titleOf({ title }: DossierResponse): string {
  return writable(`${title}: shifts`);
}

function entryId({ id }: ShiftView): string {
  return `urn:uuid:${id}`;
}
