import type { Payload } from '../../endpoints/endpoint-options.js';
import type { ConditionAlert, EndpointAlert, SingleAlert, StatementAlert } from '../alert-content.js';
import { actorLinks, endpointLinks, shiftLinks, timelineLinks } from '../alert-links.js';
import { MOST_TEXT, sectionsOf, type SlackMessage } from './slack-blocks.js';
import { correctionWord, shiftLine, thinShiftLine } from './slack-shift-line.js';
import { sourceLines } from './slack-sources.js';
import { linesUpTo, linked, plainUpTo } from './slack-text.js';

const LONGEST_NAME = 500;
const LONGEST_SUMMARY = 900;

/** What has no two statements to set side by side, what is to be thin, and what is too large: a few lines. */
export function slackNote(content: SingleAlert, payload: Payload, publicUrl: string): SlackMessage {
  const lines = linesOf(content, payload, publicUrl);
  return { text: linesUpTo(lines, MOST_TEXT), blocks: sectionsOf(lines) };
}

function linesOf(content: SingleAlert, payload: Payload, publicUrl: string): string[] {
  const { dossier } = content;
  switch (content.about) {
    case 'shift': {
      const { type, shift, folded } = content;
      const line = payload === 'full' ? shiftLine : thinShiftLine;
      const more = folded.length === 0 ? [] : [`and ${folded.length} before it, in the same direction`];
      return [...replayed(content), line(type, shift, shiftLinks(publicUrl, dossier, shift).shift), ...more];
    }
    case 'redacted-shift':
      return [`${correctionWord(content.type)}a shift of which you were told. Its content was redacted.`];
    case 'statement':
      return statementLines(content, payload, publicUrl);
    case 'condition':
      return conditionLines(content, payload, publicUrl);
    case 'endpoint':
      return endpointLines(content, publicUrl);
    case 'ping':
      return [`A test from Palinode: alerts of the dossier ${dossier} arrive here.`];
  }
}

function statementLines(content: StatementAlert, payload: Payload, publicUrl: string): string[] {
  const { actor, issue, position, modality, stated, summary, quote, sources } = content.event.data;
  const address = timelineLinks(publicUrl, content.dossier, actor, issue).timeline;
  const name = `${actor} on ${issue}`;
  if (payload === 'thin') return [...replayed(content), linked(address, name)];
  return [
    ...replayed(content),
    linked(address, plainUpTo(`${name}: ${position ?? 'no position'}, ${stated}, ${modality}`, LONGEST_NAME)),
    plainUpTo(summary, LONGEST_SUMMARY),
    ...(quote === undefined ? [] : [`“${plainUpTo(quote, LONGEST_NAME)}”`]),
    ...sourceLines(sources),
  ];
}

function conditionLines(content: ConditionAlert, payload: Payload, publicUrl: string): string[] {
  const { condition: slug, addressee, status, stated, note, sources } = content.event.data;
  const { actor, kind, text, sources: made } = content.condition;
  const address = actorLinks(publicUrl, content.dossier, actor).timeline;
  const title = `${kind} ${slug}, ${actor} towards ${addressee}: ${status}, ${stated}`;
  const name = linked(address, plainUpTo(title, LONGEST_NAME));
  if (payload === 'thin') return [...replayed(content), name];
  return [
    ...replayed(content),
    name,
    plainUpTo(text, LONGEST_SUMMARY),
    ...(note === undefined ? [] : [plainUpTo(note, LONGEST_SUMMARY)]),
    ...sourceLines(sources ?? made),
  ];
}

function endpointLines(content: EndpointAlert, publicUrl: string): string[] {
  const { dossier, type, endpoint, description, host, failures, failingSince, failure } = content;
  const state = type.slice('endpoint.'.length);
  const name = `Webhook endpoint ${state}: ${description === null ? '' : `${description}, `}${host}`;
  const since = failingSince === null ? '' : ` since ${failingSince}`;
  return [
    linked(endpointLinks(publicUrl, dossier, endpoint).deliveries, plainUpTo(name, LONGEST_NAME)),
    ...(failures === 0 ? [] : [`${failures} attempts failed in a row${since}.`]),
    ...(failure === null ? [] : [plainUpTo(failure, LONGEST_SUMMARY)]),
  ];
}

function replayed({ isReplayed = false }: { readonly isReplayed?: boolean }): string[] {
  return isReplayed ? ['Sent again, as asked:'] : [];
}
