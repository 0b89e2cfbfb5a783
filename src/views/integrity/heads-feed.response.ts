import { ApiProperty } from '@nestjs/swagger';
import { JsonFeedAuthor } from '../feeds/json-feed.response.js';

/** The head as programs read it: an extension of the item, as JSON Feed 1.1 allows. */
export class PublishedHeadResponse {
  dossier!: string;
  sequence!: number;
  /** SHA-256, hex. */
  hash!: string;
  verifiedAt!: string;
}

/** A verified head, as feed readers show it. */
export class HeadsFeedItem {
  /** Names the head by dossier, sequence and hash. */
  id!: string;
  url!: string;
  /** `sequence:hash`. */
  title!: string;
  content_text!: string;
  date_published!: string;
  _palinode!: PublishedHeadResponse;
}

/** The newest verified heads of a dossier's log as JSON Feed 1.1 (jsonfeed.org). */
export class HeadsFeedResponse {
  @ApiProperty({ enum: ['https://jsonfeed.org/version/1.1'] })
  version!: 'https://jsonfeed.org/version/1.1';
  title!: string;
  home_page_url!: string;
  feed_url!: string;
  language!: string;
  authors!: JsonFeedAuthor[];
  items!: HeadsFeedItem[];
}
