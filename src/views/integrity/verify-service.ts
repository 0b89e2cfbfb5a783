import { KnownHeads } from '../../event-log/integrity/known-heads.js';
import { ExportVerifier, type ExportVerification } from '../../event-log/integrity/verify-export.js';
import { RequestRefused } from '../../http/request-refused.js';
import type { ServiceClient } from '../../http/service-client.js';
import { showProgress } from '../../ops/progress.js';
import type { DossierResponse } from '../../projections/dossier.response.js';
import type { IntegrityResponse } from './integrity.response.js';
import { headsOf, type PublishedHead } from './published-heads.js';
import type { Verdict } from './verdict.js';

const NDJSON = 'application/x-ndjson';

/**
 * Recomputes a log from what a running service hands out, without believing it.
 * @throws RequestRefused
 */
export async function verifyHandedOut(
  service: ServiceClient,
  dossier: string,
  published: readonly PublishedHead[],
): Promise<Verdict> {
  const startedAt = Date.now();
  const heads = new KnownHeads(headsOf(published, dossier), 'published');
  const { line, ...found } = await verification(service, dossier, new ExportVerifier(dossier, heads));
  const place = line === null ? null : `line ${line} of what the service handed out`;
  return { ...found, place, published: heads.count, elapsedMs: Date.now() - startedAt };
}

async function verification(service: ServiceClient, dossier: string, verifier: ExportVerifier): Promise<ExportVerification> {
  const path = pathOf(dossier);
  const { lastSequence } = await service.get<DossierResponse>(path);
  const progress = showProgress(`Verifying ${dossier}`, lastSequence, 'events');
  try {
    for (let after = -1; ; ) {
      const from = verifier.head.sequence;
      // An event may have been emptied meanwhile, and the redaction that answers for it been recorded since.
      if (from === after) return verifier.finish();
      const stream = await service.stream(`${path}/events?after=${from}`, NDJSON);
      const broken = await verifier.take(stream, () => progress.update(verifier.head.sequence));
      progress.update(verifier.head.sequence);
      if (broken !== null) return broken;
      if (!verifier.awaitsRedaction) return verifier.finish();
      after = from;
    }
  } catch (error) {
    // What fetch throws when a body ends before its time: the service does so rather than hand out a part as the whole.
    if (!(error instanceof TypeError)) throw error;
    return verifier.brokenOff(`the service broke off (${error.message}); its own log says why`);
  } finally {
    progress.end();
  }
}

/**
 * Has the service verify its log itself, against the heads that it wrote down; without the right to ask for that,
 * what it found last.
 * @returns what it says, in a line, and whether that is a fault
 */
export async function ownVerification(service: ServiceClient, dossier: string): Promise<{ readonly line: string; readonly isBroken: boolean }> {
  const path = `${pathOf(dossier)}/integrity`;
  let note = '';
  try {
    await service.send<IntegrityResponse>('POST', path, '{}', 'application/json');
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    note = ` (the last time; it did not verify now. ${error.message})`;
  }
  const { status, fault, verifiedHead } = await service.get<IntegrityResponse>(path);
  if (fault !== null) return { line: `  The service itself finds it BROKEN at event ${fault.sequence}${note}: ${fault.fault}`, isBroken: true };
  const upTo = verifiedHead ? ` up to ${verifiedHead.sequence}:${verifiedHead.hash}` : '';
  return { line: `  The service itself finds it ${status}${upTo}${note}.`, isBroken: false };
}

/** The slugs of all dossiers that the service shows. */
export async function dossiersOf(service: ServiceClient): Promise<string[]> {
  const slugs: string[] = [];
  for (let query: string | null = ''; query !== null; ) {
    const page: { items: { slug: string }[]; next: string | null } = await service.get(`/v1/dossiers?limit=500${query}`);
    slugs.push(...page.items.map(({ slug }) => slug));
    query = page.next === null ? null : `&cursor=${encodeURIComponent(page.next)}`;
  }
  return slugs;
}

function pathOf(dossier: string): string {
  return `/v1/dossiers/${encodeURIComponent(dossier)}`;
}
