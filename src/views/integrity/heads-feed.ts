import { Feed } from 'feed';
import { dossierAddress } from '../../alerts/bodies/alert-links.js';
import type { VerifiedHead } from '../../event-log/integrity/verified-heads.js';
import type { DossierResponse } from '../../projections/dossier.response.js';
import { escaped, writable } from '../feeds/markup.js';
import type { HeadsFeedResponse } from './heads-feed.response.js';

/** What a feed of verified heads is made of. */
export interface HeadsFeed {
  readonly dossier: DossierResponse;
  /** The newest first. */
  readonly heads: readonly VerifiedHead[];
  /** Base of links, without a slash at its end. */
  readonly publicUrl: string;
  /** Where this feed is read. */
  readonly self: string;
}

/** The feed as Atom (RFC 4287). */
export function atomOf({ dossier, heads, publicUrl, self }: HeadsFeed): string {
  const feed = new Feed({
    id: self,
    title: titleOf(dossier),
    updated: new Date(heads[0]?.verifiedAt ?? dossier.createdAt),
    link: dossierAddress(publicUrl, dossier.slug),
    feedLinks: { atom: self },
    generator: false,
    author: { name: 'Palinode' },
  });
  for (const head of heads) {
    feed.addItem({
      id: entryId(dossier.slug, head),
      title: escaped(headText(head)),
      link: eventsAddress(publicUrl, dossier.slug, head),
      date: new Date(head.verifiedAt),
      published: new Date(head.verifiedAt),
      content: `<p>${escaped(explained(dossier.slug, head))}</p>`,
    });
  }
  return feed.atom1();
}

/** The feed as JSON Feed 1.1, which `palinode verify --heads` reads. */
export function jsonFeedOf({ dossier, heads, publicUrl, self }: HeadsFeed): HeadsFeedResponse {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(dossier),
    home_page_url: dossierAddress(publicUrl, dossier.slug),
    feed_url: self,
    language: 'en',
    authors: [{ name: 'Palinode' }],
    items: heads.map((head) => ({
      id: entryId(dossier.slug, head),
      url: eventsAddress(publicUrl, dossier.slug, head),
      title: headText(head),
      content_text: explained(dossier.slug, head),
      date_published: head.verifiedAt,
      _palinode: { dossier: dossier.slug, ...head },
    })),
  };
}

function titleOf({ title }: DossierResponse): string {
  return writable(`${title}: verified heads of its log`);
}

/** As `palinode verify --head` takes it. */
function headText({ sequence, hash }: VerifiedHead): string {
  return `${sequence}:${hash}`;
}

function explained(dossier: string, { sequence, hash, verifiedAt }: VerifiedHead): string {
  return `The log of ${dossier} up to event ${sequence} was verified at ${verifiedAt}. The hash of that event is ${hash}; it covers every event before it.`;
}

/** The same for as long as the head is what it was: a feed reader shows a rewritten one as new. */
function entryId(dossier: string, { sequence, hash }: VerifiedHead): string {
  return `urn:palinode:head:${dossier}:${sequence}:${hash}`;
}

function eventsAddress(publicUrl: string, dossier: string, { sequence }: VerifiedHead): string {
  return `${publicUrl}/v1/dossiers/${encodeURIComponent(dossier)}/events?after=${sequence - 1}&limit=1`;
}
