import type { ShiftResponse } from '../../projections/shift.response.js';

/** Addresses on the page. */
export interface TimelineLinks {
  /** The actor's timeline on the issue. */
  readonly timeline: string;
}

export interface ShiftLinks extends TimelineLinks {
  readonly shift: string;
}

/** @param publicUrl base of the page, without a slash at its end */
export function shiftLinks(publicUrl: string, dossier: string, shift: ShiftResponse): ShiftLinks {
  return {
    shift: `${dossierAddress(publicUrl, dossier)}/shifts/${encodeURIComponent(shift.id)}`,
    ...timelineLinks(publicUrl, dossier, shift.actor.slug, shift.issue.slug),
  };
}

export function timelineLinks(publicUrl: string, dossier: string, actor: string, issue: string): TimelineLinks {
  const base = `${dossierAddress(publicUrl, dossier)}/actors/${encodeURIComponent(actor)}`;
  return { timeline: `${base}#${encodeURIComponent(issue)}` };
}

const dossierAddress = (publicUrl: string, dossier: string): string =>
  `${publicUrl}/dossiers/${encodeURIComponent(dossier)}`;
