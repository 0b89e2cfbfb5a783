/** How much an alert says: everything, or ids and links to fetch it by. */
export const PAYLOADS = ['full', 'thin'] as const;
export type Payload = (typeof PAYLOADS)[number];

/** The form of the bodies: Standard Webhooks, or what an incoming webhook of Slack and its like takes. */
export const FORMATS = ['standard', 'slack'] as const;
export type Format = (typeof FORMATS)[number];

/** What signs: a shared secret (`v1`), or a key whose public half verifies (`v1a`). */
export const SIGNATURE_KINDS = ['hmac', 'ed25519'] as const;
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];

/** When alerts go out: as they come, or gathered in one digest a morning or a Monday. */
export const DELIVERY_RHYTHMS = ['immediate', 'daily', 'weekly'] as const;
export type DeliveryRhythm = (typeof DELIVERY_RHYTHMS)[number];

/** The fastest pace that can be set, attempts a minute. */
export const MOST_RATE = 6_000;
/** The most deliveries that can be let in flight to one endpoint at a time. */
export const MOST_IN_FLIGHT = 20;
