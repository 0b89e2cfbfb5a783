import { sequenceOf } from '../../event-log/event-row.js';
import type { EndpointResponse } from './endpoint.response.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** An endpoint as its owner sees it. */
export function presentEndpoint(endpoint: WebhookEndpoint): EndpointResponse {
  return {
    id: endpoint.endpointId,
    url: endpoint.url,
    description: endpoint.description,
    events: endpoint.events,
    filter: { ...endpoint.filter },
    headerNames: endpoint.headerNames,
    rateLimit: endpoint.rateLimit,
    maxInFlight: endpoint.maxInFlight,
    payload: endpoint.payload,
    format: endpoint.format,
    signature: endpoint.signature,
    publicKey: endpoint.publicKey,
    previousSecretUntil: endpoint.previousSecretUntil?.toISOString() ?? null,
    delivery: endpoint.delivery,
    timeZone: endpoint.timeZone,
    settings: { ...endpoint.settings },
    failures: endpoint.failures,
    failingSince: endpoint.failingSince?.toISOString() ?? null,
    enabled: endpoint.enabled,
    disabledReason: endpoint.disabledReason,
    disabledAt: endpoint.disabledAt?.toISOString() ?? null,
    startsAfter: sequenceOf(endpoint.startsAfter),
    createdAt: endpoint.createdAt.toISOString(),
    updatedAt: endpoint.updatedAt.toISOString(),
  };
}
