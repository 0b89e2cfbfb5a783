import { actorLinks, endpointLinks, shiftLinks, timelineLinks } from './alert-links.js';
import type { ConditionAlert, EndpointAlert, ShiftAlert, SingleAlert, StatementAlert } from './alert-content.js';
import { briefly } from './brief-shift.js';

/** So many of the shifts that waited for an alert are named where it is thin. */
const MOST_FOLDED = 100;
/** Of a failure of a receiver so many characters are told. */
const LONGEST_FAILURE = 500;

/** The `type` of a message. */
export function typeOf(content: SingleAlert): string {
  switch (content.about) {
    case 'shift':
    case 'redacted-shift':
    case 'endpoint':
      return content.type;
    case 'statement':
    case 'condition':
      return content.event.type;
    case 'ping':
      return 'webhook.ping';
  }
}

/** The `data` of a message that says everything. */
export function fullData(content: SingleAlert, publicUrl: string): object {
  const { dossier } = content;
  switch (content.about) {
    case 'shift': {
      const { shift, folded } = content;
      const others = folded.length === 0 ? {} : { folded: folded.map(briefly) };
      return { dossier, shift, ...others, ...replayed(content), links: shiftLinks(publicUrl, dossier, shift) };
    }
    case 'statement': {
      const { id, sequence, data } = content.event;
      const links = timelineLinks(publicUrl, dossier, data.actor, data.issue);
      return { dossier, statement: { id, sequence, ...data }, ...replayed(content), links };
    }
    case 'condition': {
      const { id, sequence, data } = content.event;
      const { condition: _slug, ...resolution } = data;
      const links = actorLinks(publicUrl, dossier, content.condition.actor);
      const told = { condition: content.condition, resolution: { id, sequence, ...resolution } };
      return { dossier, ...told, ...replayed(content), links };
    }
    case 'redacted-shift':
    case 'endpoint':
    case 'ping':
      return thinData(content, publicUrl);
  }
}

/** The `data` of a message that names what it is about and says nothing of what a source said. */
export function thinData(content: SingleAlert, publicUrl: string): object {
  const { dossier } = content;
  switch (content.about) {
    case 'shift':
      return thinShift(content, publicUrl);
    case 'redacted-shift':
      return { dossier, event: content.event, shift: content.shift, redacted: true };
    case 'statement': {
      const { id, data } = content.event;
      const links = timelineLinks(publicUrl, dossier, data.actor, data.issue);
      return { dossier, statement: id, actor: data.actor, issue: data.issue, ...replayed(content), links };
    }
    case 'condition': {
      const { id, data } = content.event;
      const { condition, addressee, status, stated } = data;
      const links = actorLinks(publicUrl, dossier, content.condition.actor);
      return { dossier, condition, resolution: { id, addressee, status, stated }, ...replayed(content), links };
    }
    case 'endpoint':
      return endpointData(content, publicUrl);
    case 'ping':
      return { dossier, endpoint: content.endpoint };
  }
}

function thinShift(content: ShiftAlert, publicUrl: string): object {
  const { dossier, shift, folded } = content;
  const { id, kind, actor, issue, retroactive } = shift;
  const named = folded.slice(0, MOST_FOLDED).map((each) => ({ id: each.id, kind: each.kind }));
  return {
    dossier,
    shift: id,
    kind,
    actor: actor.slug,
    issue: issue?.slug ?? null,
    retroactive,
    ...(folded.length === 0 ? {} : { folded: named }),
    ...(folded.length > named.length ? { omitted: folded.length - named.length } : {}),
    ...replayed(content),
    links: shiftLinks(publicUrl, dossier, shift),
  };
}

function endpointData(content: EndpointAlert, publicUrl: string): object {
  const { dossier, endpoint, description, host, failures, failingSince } = content;
  const failure = content.failure === null ? null : [...content.failure].slice(0, LONGEST_FAILURE).join('');
  const links = endpointLinks(publicUrl, dossier, endpoint);
  return { dossier, endpoint, description, host, failures, failingSince, failure, links };
}

function replayed({ isReplayed = false }: ShiftAlert | StatementAlert | ConditionAlert): { replayed?: true } {
  return isReplayed ? { replayed: true } : {};
}
