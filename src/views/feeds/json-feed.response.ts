import { ApiProperty } from '@nestjs/swagger';

export class JsonFeedAuthor {
  name!: string;
}

/** A shift, as feed readers show it. */
export class JsonFeedItem {
  /** Stays the same for as long as the shift is this one. */
  id!: string;
  /** Where the page shows it. */
  url!: string;
  title!: string;
  content_html!: string;
  date_published!: string;
  /** When the event that last changed it was recorded. */
  date_modified!: string;
  /** Its kind and facets. */
  tags!: string[];
}

/** A dossier's newest shifts as JSON Feed 1.1 (jsonfeed.org). */
export class JsonFeedResponse {
  @ApiProperty({ enum: ['https://jsonfeed.org/version/1.1'] })
  version!: 'https://jsonfeed.org/version/1.1';
  title!: string;
  home_page_url!: string;
  feed_url!: string;
  language!: string;
  authors!: JsonFeedAuthor[];
  items!: JsonFeedItem[];
}
