import type { EndpointAlertType } from '../alert-types.js';
import type { DisabledReason } from './webhook-endpoint.entity.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** So many failures in a row, over so long, are no hiccup: operators are told, milliseconds. */
const FAILURES_TO_TELL = 3;
const TOLD_AFTER = 3 * MINUTE;
/** An endpoint at which everything has failed for so long is disabled, milliseconds. */
const DISABLED_AFTER = 5 * 24 * HOUR;
/** Failures further apart are not one spell: between two attempts at a delivery lie 29 hours at most. */
const SPELL_ENDS_AFTER = 48 * HOUR;

/** How an endpoint has fared of late. Instants in milliseconds since 1970, by the database's clock. */
export interface EndpointHealth {
  readonly enabled: boolean;
  /** Attempts failed in a row, since when, and when the last. */
  readonly failures: number;
  readonly failingSince: number | null;
  readonly lastFailureAt: number | null;
  /** What operators were told last of it; null: nothing, or that it recovered. */
  readonly told: 'failing' | 'disabled' | null;
}

/** What one attempt came to; `gone` for 410. */
export type HealthSign = 'received' | 'failed' | 'gone';

export interface HealthAfter {
  readonly health: EndpointHealth;
  /** Why the endpoint is disabled now; null where it stays as it is. */
  readonly disabledFor: Extract<DisabledReason, 'gone' | 'failing'> | null;
  /** What operators are told. */
  readonly tell: EndpointAlertType | null;
}

/** What an attempt makes of an endpoint's health. One hiccup is told to nobody, and each spell of failures once. */
export function healthAfter(before: EndpointHealth, sign: HealthSign, now: number): HealthAfter {
  if (sign === 'received') {
    const health = { ...before, failures: 0, failingSince: null, lastFailureAt: null, told: null };
    return { health, disabledFor: null, tell: before.told === null ? null : 'endpoint.recovered' };
  }
  const failing = failedOnce(before, now);
  // Whoever disabled it meanwhile has said why.
  if (!before.enabled) return { health: failing, disabledFor: null, tell: null };
  const lasted = now - (failing.failingSince ?? now);
  const disabledFor = sign === 'gone' ? 'gone' : lasted >= DISABLED_AFTER ? 'failing' : null;
  if (disabledFor !== null) {
    return { health: { ...failing, enabled: false, told: 'disabled' }, disabledFor, tell: 'endpoint.disabled' };
  }
  if (before.told === 'failing' || failing.failures < FAILURES_TO_TELL || lasted < TOLD_AFTER) {
    return { health: failing, disabledFor: null, tell: null };
  }
  return { health: { ...failing, told: 'failing' }, disabledFor: null, tell: 'endpoint.failing' };
}

function failedOnce(before: EndpointHealth, now: number): EndpointHealth {
  const isAnew = before.lastFailureAt === null || now - before.lastFailureAt > SPELL_ENDS_AFTER;
  return {
    ...before,
    failures: isAnew ? 1 : before.failures + 1,
    failingSince: isAnew ? now : (before.failingSince ?? now),
    lastFailureAt: now,
  };
}
