import { setTimeout } from 'node:timers/promises';
import type { DossierKey } from '../../event-log/append-request.js';
import type { GrowthWatch } from '../../event-log/growth-watch.js';
import type { LogFilter, LogStretchQuery } from '../log-stretch.query.js';
import { textPieces } from '../text-pieces.js';
import { eventMessage, heartbeat, RETRY_HINT } from './sse-message.js';

/** Longest silence, milliseconds: what stands between may take a silent connection for a dead one. */
const HEARTBEAT_MS = 15_000;
/** A busy log is read at most this often; what came meanwhile is read together. */
const REST_MS = 100;
/** Events held for a client at a time, however far it is behind. */
const EVENTS_AT_ONCE = 100;

/** What to follow, and from where. */
export interface Following {
  readonly dossier: DossierKey;
  readonly filter: LogFilter;
  /** The last sequence that the client has. */
  readonly after: number;
}

/** What following reads from. */
export interface LogSources {
  readonly stretches: LogStretchQuery;
  readonly watch: GrowthWatch;
  /** The log's last sequence. */
  readonly head: () => Promise<number>;
}

/**
 * The log from `after` on as the messages of an event stream, without end: each event once and in order, since
 * sequences are gapless and committed in their order. The next page is read when the client has taken the last.
 */
export async function* followLog({ stretches, watch, head }: LogSources, following: Following, signal: AbortSignal): AsyncGenerator<string> {
  yield RETRY_HINT;
  let { after: lookedAt } = following;
  let spokeAt = performance.now();
  while (!signal.aborted) {
    const upTo = await head();
    const readAt = performance.now();
    const pages = stretches.pages(following.dossier, following.filter, { after: lookedAt, upTo }, EVENTS_AT_ONCE);
    for await (const piece of textPieces(pages, eventMessage)) {
      if (signal.aborted) return;
      yield piece;
      spokeAt = performance.now();
    }
    lookedAt = Math.max(lookedAt, upTo);
    await watch.grown(spokeAt + HEARTBEAT_MS - performance.now(), signal);
    if (!signal.aborted && performance.now() - spokeAt >= HEARTBEAT_MS) {
      yield heartbeat(lookedAt);
      spokeAt = performance.now();
    }
    await rest(readAt + REST_MS - performance.now(), signal);
  }
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || signal.aborted) return;
  // Rejects only when the signal aborts, and then the stream is at its end.
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
