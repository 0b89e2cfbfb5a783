import type { Payload } from '../../endpoints/endpoint-options.js';
import type { DigestAlert } from '../alert-content.js';
import { actorLinks, dossierAddress, shiftLinks, timelineLinks } from '../alert-links.js';
import { type DigestEntries, entriesIn } from '../digest-entries.js';
import { header, MOST_HEADER, MOST_TEXT, sectionsOf, type SlackMessage } from './slack-blocks.js';
import { shiftLine, thinShiftLine } from './slack-shift-line.js';
import { linesUpTo, linked, literalUpTo, plainUpTo } from './slack-text.js';

const LONGEST_LINE = 300;

/**
 * A digest as a list, each entry with its link, under a title that links to the dossier.
 * @param taken those of its entries that it names
 */
export function slackDigest(
  digest: DigestAlert,
  taken: DigestEntries,
  payload: Payload,
  publicUrl: string,
): SlackMessage {
  const address = dossierAddress(publicUrl, digest.dossier);
  const omitted = entriesIn(digest) - entriesIn(taken);
  const lines = [
    ...linesOf(digest.dossier, taken, payload, publicUrl).map((line) => `• ${line}`),
    ...(omitted > 0 ? [linked(address, `and ${omitted} more`)] : []),
  ];
  const title = titleOf(digest);
  return {
    text: linesUpTo([`*${linked(address, plainUpTo(title, MOST_HEADER))}*`, ...lines], MOST_TEXT),
    blocks: [header(literalUpTo(title, MOST_HEADER)), ...sectionsOf([...lines, linked(address, 'The dossier')])],
  };
}

function linesOf(dossier: string, taken: DigestEntries, payload: Payload, publicUrl: string): string[] {
  const line = payload === 'full' ? shiftLine : thinShiftLine;
  const said = (text: string) => (payload === 'full' ? `: ${plainUpTo(text, LONGEST_LINE).replace(/\s+/g, ' ')}` : '');
  return [
    ...taken.corrections.map(({ type, shift }) => line(type, shift, shiftLinks(publicUrl, dossier, shift).shift)),
    ...taken.conditions.map(({ resolution: { data }, condition }) => {
      const { timeline } = actorLinks(publicUrl, dossier, condition.actor);
      const { addressee, status } = data;
      const name = `${condition.kind} ${data.condition} towards ${addressee}, ${status}`;
      return `${linked(timeline, name)}${said(condition.text)}`;
    }),
    ...taken.shifts.map((shift) => line('shift.detected', shift, shiftLinks(publicUrl, dossier, shift).shift)),
    ...taken.denials.map(({ data }) => {
      const { timeline } = actorLinks(publicUrl, dossier, data.by);
      return `${linked(timeline, `denial by ${data.by} (${data.aspect})`)}${said(data.summary)}`;
    }),
    ...taken.statements.map(({ data: { actor, issue, stated, summary } }) => {
      const { timeline } = timelineLinks(publicUrl, dossier, actor, issue);
      return `${linked(timeline, plainUpTo(`${actor} on ${issue}, ${stated}`, LONGEST_LINE))}${said(summary)}`;
    }),
  ];
}

function titleOf({ batch, rhythm, dossier }: DigestAlert): string {
  if (batch !== null) return `What an import brought to ${dossier}`;
  return `${rhythm === 'weekly' ? 'The week' : 'The day'} in ${dossier}`;
}
