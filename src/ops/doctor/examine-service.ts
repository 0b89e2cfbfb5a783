import { clockFinding } from './clock.check.js';
import { fail, type Finding, ok, warn } from './finding.js';
import { checkNode } from './node-version.check.js';

const PATIENCE_MS = 10_000;
/** The Date header is cut to the second. */
const CUT_MS = 1_000;
const MUCH = 10_000;

/** What of /health/ready the doctor reads; a newer or older service may leave some of it out. */
interface Readiness {
  readonly status?: string;
  readonly database?: string;
  readonly pendingMigrations?: readonly string[];
  readonly lag?: Readonly<Record<string, number | null>>;
  readonly parked?: number;
}

/** Looks at a running service from outside. */
export async function examineService(url: string, tell: (finding: Finding) => void): Promise<void> {
  tell(checkNode());
  const asked = Date.now();
  try {
    const answer = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(PATIENCE_MS) });
    const answered = Date.now();
    tell(ok('service', `answers at ${url}`));
    const date = Date.parse(answer.headers.get('date') ?? '');
    if (!Number.isNaN(date)) tell(clockFinding('the service’s', date, [asked - CUT_MS, answered]));
    for (const finding of findingsIn((await answer.json()) as Readiness, answer.status)) tell(finding);
  } catch (error) {
    const cause = error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    tell(fail('service', `${url} does not answer as Palinode does (${reason})`, 'Is it running, and is that its address? Beside the database, leave out --url.'));
  }
}

function findingsIn({ status, database, pendingMigrations = [], lag = {}, parked = 0 }: Readiness, code: number): Finding[] {
  const findings: Finding[] = [];
  if (status === 'ok') findings.push(ok('readiness', 'it can do its work'));
  else findings.push(fail('readiness', `it answers ${code}, database ${database ?? 'unknown'}`, 'Its log says more; run palinode doctor beside the database.'));
  if (pendingMigrations.length > 0) findings.push(fail('migrations', `pending: ${pendingMigrations.join(', ')}`, 'Run palinode migrate.'));
  for (const [follower, events] of Object.entries(lag)) {
    if (events === null) continue;
    const words = `${follower} has ${events} events before it`;
    findings.push(events < MUCH ? ok('followers', words) : warn('followers', words, 'Ask again in a minute: does it become less?'));
  }
  if (parked > 0) findings.push(warn('parked', `${parked}`, 'GET /v1/dossiers/{dossier}/parked tells what and why.'));
  return findings;
}
