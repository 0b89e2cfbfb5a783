/** What a problem's code means to a caller. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** What to do about it; shown on the page that the problem's `type` names. */
  readonly help: string;
}

/** The one table from codes to HTTP; its keys are the pages under /problems/. */
export const PROBLEMS: Readonly<Record<string, ProblemKind>> = {
  'malformed-json': { status: 400, title: 'The body is not JSON', help: 'Send one well-formed JSON document; for a batch as NDJSON, one object a line.' },
  'malformed-csv': { status: 400, title: 'The file is not CSV', help: 'Send comma-separated rows whose first line names the columns (RFC 4180); another separator is named by the map’s delimiter.' },
  'body-cut-off': { status: 400, title: 'The body ended too early', help: 'The connection was closed, or nothing came for a minute. An atomic batch recorded nothing; of another one the chunks that were complete stay. Send the same again: what has an id is recorded once.' },
  'line-too-long': { status: 413, title: 'A line is too long', help: 'One line of NDJSON is one event and has up to 1 MiB; the detail names the line. A JSON array goes as application/json.' },
  'bad-request': { status: 400, title: 'The request is malformed', help: 'See the detail for what the server could not read.' },
  'not-utf8': { status: 400, title: 'The body is not UTF-8', help: 'Convert it to UTF-8 before sending; nothing was guessed and nothing recorded.' },
  'key-required': { status: 401, title: 'This takes a key', help: 'Send Authorization: Bearer pal_… with each request. Whoever has an admin key makes one: POST /v1/keys, or palinode keys create.' },
  'key-refused': { status: 401, title: 'The key is not accepted', help: 'It is unknown here, revoked, past its time, or not copied whole. GET /v1/keys, or palinode keys list, shows which keys are good.' },
  'scope-missing': { status: 403, title: 'The key is not for that', help: 'Keys have scopes: read, record, review, webhooks, admin (which includes the others). The detail names the one that is missing.' },
  'foreign-origin': { status: 403, title: 'Another site’s page may not write', help: 'Without keys a service would write whatever a reader’s browser is made to send, so it takes writing requests from its own page and from programs, not from pages of other sites.' },
  'foreign-host': { status: 421, title: 'This service has another name', help: 'Ask it as localhost. Behind a proxy, set PUBLIC_URL to the address readers use.' },
  'reserved-type': { status: 403, title: 'Only the service writes this event type', help: 'Detected, revised and withdrawn shifts are written by the scheduled jobs. Record what a source asserts as shift.stated.' },
  'not-found': { status: 404, title: 'There is nothing at this address', help: 'Check the path against /docs.' },
  'dossier-not-found': { status: 404, title: 'No such dossier', help: 'GET /v1/dossiers lists the dossiers you may read; POST /v1/dossiers makes one.' },
  'actor-not-found': { status: 404, title: 'No such actor', help: 'GET the dossier’s actors for their slugs.' },
  'issue-not-found': { status: 404, title: 'No such issue', help: 'GET the dossier’s issues for their slugs.' },
  'event-not-found': { status: 404, title: 'No such event', help: 'Events are named by their UUID; the dossier’s log lists them.' },
  'statement-not-found': { status: 404, title: 'No such statement', help: 'A statement’s id is the id of the event that recorded it.' },
  'shift-not-found': { status: 404, title: 'No such shift', help: 'GET the dossier’s shifts with status=all for every shift there ever was.' },
  'plan-not-found': { status: 404, title: 'No such plan', help: 'GET the dossier’s plans for their slugs; with asOf or knownAt, one may not have been there yet.' },
  'condition-not-found': { status: 404, title: 'No such condition', help: 'GET the dossier’s conditions for their slugs; with asOf or knownAt, one may not have been there yet.' },
  'key-not-found': { status: 404, title: 'No such key', help: 'GET /v1/keys lists the keys with their ids.' },
  'endpoint-not-found': { status: 404, title: 'No such webhook endpoint', help: 'GET the dossier’s webhooks for their ids.' },
  'delivery-not-found': { status: 404, title: 'No such delivery', help: 'GET the endpoint’s deliveries for their ids; delivered ones are kept for 30 days.' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method', help: 'See /docs for the methods of each address.' },
  'dossier-exists': { status: 409, title: 'The slug is taken', help: 'Choose another slug, or use the dossier that has it.' },
  'event-id-conflict': { status: 409, title: 'The id belongs to another event', help: 'An id names one content forever. Send the new content under a new id.' },
  'version-conflict': { status: 409, title: 'The stream is at another version', help: 'Read the stream again, decide again, and send its present version as expectedVersion.' },
  'decision-overtaken': { status: 409, title: 'What the event relies on keeps changing', help: 'Others are changing the same actor, issue or statement at this moment. Send the request again.' },
  'verification-running': { status: 409, title: 'The log is being verified already', help: 'One verification of a dossier runs at a time. Ask again in a while; GET the dossier’s integrity tells what the last ones found.' },
  'content-redacted': { status: 410, title: 'The content was redacted', help: 'It was removed for legal reasons, and nobody has it any more; the detail says who did so, when, and on what ground. Its place in the log and its hashes stay.' },
  'body-too-large': { status: 413, title: 'The body is too large', help: 'Send less at once: application/json takes up to 1 MiB. A batch as application/x-ndjson and a CSV file are read as they come and may be of any size; an atomic batch has up to 50,000 events.' },
  'atomic-batch-too-large': { status: 413, title: 'Too many events for one atomic batch', help: 'Send up to 50,000 events at once, or use ?atomic=false.' },
  'dry-run-too-large': { status: 413, title: 'Too many events for one dry run', help: 'A dry run holds up the dossier’s other writers while it looks, so it takes up to 1,000 events. Try them in parts.' },
  'unsupported-media-type': { status: 415, title: 'The media type is not understood', help: 'Send application/json, application/x-ndjson for a batch, text/csv or multipart/form-data for an import.' },
  'validation-failed': { status: 422, title: 'The content is not valid', help: 'Every fault is listed under errors with a JSON pointer to its place. Nothing was recorded.' },
  'unstorable': { status: 422, title: 'The database cannot keep a value', help: 'A date or number of the event is beyond what PostgreSQL holds. Nothing was recorded.' },
  'export-broken': { status: 422, title: 'The export is not what was exported', help: 'The detail names the first event that does not hold; palinode verify checks the file without a database. Nothing was restored. Take an unchanged copy.' },
  'export-unknown': { status: 422, title: 'The export holds what this version does not know', help: 'It was written by a newer version. Restore it with that version or a later one; nothing was restored.' },
  'batch-refused': { status: 422, title: 'A line of the batch is not valid', help: 'Every faulty line is listed; the pointers begin with the line. An atomic batch records all lines or none: nothing was recorded.' },
  'webhook-url-refused': { status: 422, title: 'Webhooks may not go to this address', help: 'Endpoints are public http(s) addresses. For development, WEBHOOKS_ALLOW_NETWORKS opens exact networks.' },
  'internal-error': { status: 500, title: 'The service failed', help: 'It is not your request. The requestId finds it in the service’s log.' },
  'overloaded': { status: 503, title: 'Too many events wait to be recorded', help: 'Nothing was recorded. Send the same request, with the same id, after the seconds that Retry-After gives; send fewer at once, or many in a batch.' },
  'projection-failed': { status: 503, title: 'The event could not be written', help: 'Nothing was recorded. Send the same request, with the same id, again.' },
  'projections-outdated': { status: 503, title: 'A newer build keeps this dossier', help: 'Nothing was recorded. The dossier’s read models were rebuilt by a newer build: send the request to a service of that build, or update this one. /health/ready names the dossiers.' },
  'too-many-streams': { status: 503, title: 'No further stream can be served', help: 'Close streams that nobody reads, or ask again shortly: Retry-After says when.' },
  'unavailable': { status: 503, title: 'The service is not ready', help: 'Try again shortly; /health/ready tells what is missing.' },
};
