import type { Payload } from '../../endpoints/endpoint-options.js';
import type { AlertContent, ComposedAlert, DigestAlert, ShiftAlert } from '../alert-content.js';
import { actorLinks, endpointLinks, shiftLinks, timelineLinks } from '../alert-links.js';
import { entriesIn } from '../digest-data.js';
import { MOST_BYTES } from '../message.js';
import { shiftTitle } from '../shift-in-words.js';
import { header, MOST_BLOCKS, MOST_HEADER, MOST_SECTION, section, type SlackBlock } from './slack-blocks.js';
import { slackDigest } from './slack-digest.js';
import { shiftBlocks, shiftLine } from './slack-shift.js';
import { linked, literalUpTo, plain, plainUpTo } from './slack-text.js';

const EVERYTHING = { shifts: Number.POSITIVE_INFINITY, corrections: Number.POSITIVE_INFINITY };
const LONGEST_LINE = 1_000;
/** So many of the shifts that waited for an alert are listed. */
const MOST_FOLDED = 20;

/**
 * A message as Slack's incoming webhooks take it: `{text, blocks}`. The text says all that matters by itself, for
 * notifications and for services that know no blocks.
 */
export function slackMessage(content: AlertContent, payload: Payload, publicUrl: string): Omit<ComposedAlert, 'shows'> {
  if (content.about === 'digest') return digestMessage(content, payload, publicUrl);
  if (content.about === 'shift' && payload === 'full') {
    const full = shiftMessage(content, publicUrl);
    if (full.length < MOST_BYTES) return { body: full, named: EVERYTHING };
  }
  return { body: bytesOf(lineOf(content, payload, publicUrl), []), named: EVERYTHING };
}

function shiftMessage(content: ShiftAlert, publicUrl: string): Buffer {
  const { dossier, type, shift, folded, isReplayed = false } = content;
  const address = shiftLinks(publicUrl, dossier, shift).shift;
  const others = folded
    .slice(0, MOST_FOLDED)
    .map((each) => `• ${shiftLine('shift.detected', each, shiftLinks(publicUrl, dossier, each).shift)}`);
  const more = folded.length - others.length;
  const before = [...others, ...(more > 0 ? [`and ${more} more`] : [])];
  return bytesOf(`${isReplayed ? 'From the log: ' : ''}${shiftLine(type, shift, address)}`, [
    ...shiftBlocks(type, shift, address),
    ...(before.length === 0 ? [] : sectionsOf(['*Since the alert before:*', ...before])),
    ...(isReplayed ? [section('From the log: told because the past was asked for.')] : []),
  ]);
}

/** All of it in a line: what has no two statements to show, and what is to be thin. */
function lineOf(content: Exclude<AlertContent, DigestAlert>, payload: Payload, publicUrl: string): string {
  const { dossier } = content;
  switch (content.about) {
    case 'shift': {
      const { type, shift } = content;
      const title =
        payload === 'full' ? shiftTitle(shift) : `${shift.kind} by ${shift.actor.slug} on ${shift.issue?.slug ?? 'no issue'}`;
      return linked(shiftLinks(publicUrl, dossier, shift).shift, plainUpTo(`${type}: ${title}`, LONGEST_LINE));
    }
    case 'redacted-shift':
      return `${content.type}: a shift that you were told of no longer stands; its content was redacted.`;
    case 'statement': {
      const { actor, issue, stated, summary } = content.event.data;
      const text = `${actor} on ${issue}, ${stated}${payload === 'full' ? `: ${summary}` : ''}`;
      return linked(timelineLinks(publicUrl, dossier, actor, issue).timeline, plainUpTo(text, LONGEST_LINE));
    }
    case 'condition': {
      const { condition, addressee, status } = content.event.data;
      const text = `Condition ${condition} towards ${addressee} is ${status}${payload === 'full' ? `: ${content.condition.text}` : ''}`;
      return linked(actorLinks(publicUrl, dossier, content.condition.actor).timeline, plainUpTo(text, LONGEST_LINE));
    }
    case 'endpoint': {
      const { type, endpoint, host, description, failure } = content;
      const name = plainUpTo(`${type}: ${description ?? 'the endpoint'} at ${host}`, LONGEST_LINE);
      const why = failure === null ? '' : `\n${plainUpTo(failure, LONGEST_LINE)}`;
      return `${linked(endpointLinks(publicUrl, dossier, endpoint).deliveries, name)}${why}`;
    }
    case 'ping':
      return `A test from Palinode: alerts on ${plain(dossier)} arrive here.`;
  }
}

function digestMessage(digest: DigestAlert, payload: Payload, publicUrl: string): Omit<ComposedAlert, 'shows'> {
  for (let room = Math.min(entriesIn(digest), MOST_ENTRIES); ; room = Math.floor(room * 0.9)) {
    const { title, lines, named } = slackDigest(digest, payload, publicUrl, room);
    const listed = lines.map((line) => `• ${line}`);
    const blocks = [header(literalUpTo(title, MOST_HEADER)), ...sectionsOf(listed)];
    const body = bytesOf(`*${plain(title)}*\n${listed.join('\n')}`, blocks);
    if ((body.length < MOST_BYTES && blocks.length <= MOST_BLOCKS) || room === 0) return { body, named };
  }
}

/** A line of a digest has some 200 bytes, in the text and again in the blocks. */
const MOST_ENTRIES = 100;

/** Lines in as few sections as hold them. */
function sectionsOf(lines: readonly string[]): SlackBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= MOST_SECTION) texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.map(section);
}

function bytesOf(text: string, blocks: readonly SlackBlock[]): Buffer {
  return Buffer.from(JSON.stringify(blocks.length === 0 ? { text } : { text, blocks }));
}
