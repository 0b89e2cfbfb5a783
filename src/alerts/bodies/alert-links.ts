import type { ShiftResponse } from '../../projections/shift.response.js';

/** Addresses on the page. */
export interface TimelineLinks {
  /** The actor's timeline on the issue; on all issues for what stands on none. */
  readonly timeline: string;
}

export interface ShiftLinks extends TimelineLinks {
  readonly shift: string;
}

/** Addresses in the API. */
export interface EndpointLinks {
  readonly endpoint: string;
  readonly deliveries: string;
}

/** @param publicUrl base of the page, without a slash at its end */
export function shiftLinks(publicUrl: string, dossier: string, shift: ShiftResponse): ShiftLinks {
  return {
    shift: `${dossierAddress(publicUrl, dossier)}/shifts/${encodeURIComponent(shift.id)}`,
    ...(shift.issue
      ? timelineLinks(publicUrl, dossier, shift.actor.slug, shift.issue.slug)
      : actorLinks(publicUrl, dossier, shift.actor.slug)),
  };
}

export function timelineLinks(publicUrl: string, dossier: string, actor: string, issue: string): TimelineLinks {
  const { timeline } = actorLinks(publicUrl, dossier, actor);
  return { timeline: `${timeline}#${encodeURIComponent(issue)}` };
}

export function actorLinks(publicUrl: string, dossier: string, actor: string): TimelineLinks {
  return { timeline: `${dossierAddress(publicUrl, dossier)}/actors/${encodeURIComponent(actor)}` };
}

/** Where the API tells of an endpoint; the page does not show them. */
export function endpointLinks(publicUrl: string, dossier: string, endpoint: string): EndpointLinks {
  const address = `${publicUrl}/v1/dossiers/${encodeURIComponent(dossier)}/webhooks/${encodeURIComponent(endpoint)}`;
  return { endpoint: address, deliveries: `${address}/deliveries` };
}

/** Where the page shows a dossier. */
export function dossierAddress(publicUrl: string, dossier: string): string {
  return `${publicUrl}/dossiers/${encodeURIComponent(dossier)}`;
}
