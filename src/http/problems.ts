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
  'bad-request': { status: 400, title: 'The request is malformed', help: 'See the detail for what the server could not read.' },
  'not-utf8': { status: 400, title: 'The body is not UTF-8', help: 'Convert it to UTF-8 before sending; nothing was guessed and nothing recorded.' },
  'foreign-origin': { status: 403, title: 'Another site’s page may not write', help: 'The service has no keys, so it takes writing requests from its own page and from programs, not from pages of other sites.' },
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
  'endpoint-not-found': { status: 404, title: 'No such webhook endpoint', help: 'GET the dossier’s webhooks for their ids.' },
  'delivery-not-found': { status: 404, title: 'No such delivery', help: 'GET the endpoint’s deliveries for their ids; delivered ones are kept for 30 days.' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method', help: 'See /docs for the methods of each address.' },
  'dossier-exists': { status: 409, title: 'The slug is taken', help: 'Choose another slug, or use the dossier that has it.' },
  'event-id-conflict': { status: 409, title: 'The id belongs to another event', help: 'An id names one content forever. Send the new content under a new id.' },
  'version-conflict': { status: 409, title: 'The stream is at another version', help: 'Read the stream again, decide again, and send its present version as expectedVersion.' },
  'decision-overtaken': { status: 409, title: 'What the event relies on keeps changing', help: 'Others are changing the same actor, issue or statement at this moment. Send the request again.' },
  'body-too-large': { status: 413, title: 'The body is too large', help: 'Send less at once: application/json takes up to 1 MiB, a batch as application/x-ndjson and a CSV file up to 16 MiB. The command line sends a larger file in pieces.' },
  'atomic-batch-too-large': { status: 413, title: 'Too many events for one atomic batch', help: 'Send up to 50,000 events at once, or use ?atomic=false.' },
  'dry-run-too-large': { status: 413, title: 'Too many events for one dry run', help: 'A dry run holds up the dossier’s other writers while it looks, so it takes up to 1,000 events. Try them in parts.' },
  'unsupported-media-type': { status: 415, title: 'The media type is not understood', help: 'Send application/json, application/x-ndjson for a batch, text/csv or multipart/form-data for an import.' },
  'validation-failed': { status: 422, title: 'The content is not valid', help: 'Every fault is listed under errors with a JSON pointer to its place. Nothing was recorded.' },
  'unstorable': { status: 422, title: 'The database cannot keep a value', help: 'A date or number of the event is beyond what PostgreSQL holds. Nothing was recorded.' },
  'batch-refused': { status: 422, title: 'A line of the batch is not valid', help: 'Every faulty line is listed; the pointers begin with the line. An atomic batch records all lines or none: nothing was recorded.' },
  'webhook-url-refused': { status: 422, title: 'Webhooks may not go to this address', help: 'Endpoints are public http(s) addresses. For development, WEBHOOKS_ALLOW_NETWORKS opens exact networks.' },
  'internal-error': { status: 500, title: 'The service failed', help: 'It is not your request. The requestId finds it in the service’s log.' },
  'projection-failed': { status: 503, title: 'The event could not be written', help: 'Nothing was recorded. Send the same request, with the same id, again.' },
  'unavailable': { status: 503, title: 'The service is not ready', help: 'Try again shortly; /health/ready tells what is missing.' },
};
