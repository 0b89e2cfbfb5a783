import type { Payload } from '../../endpoints/endpoint-options.js';
import type { DigestAlert } from '../alert-content.js';
import { dossierAddress, shiftLinks } from '../alert-links.js';
import { entriesIn, firstOf } from '../digest-data.js';
import { shiftLine } from './slack-shift.js';
import { linked, plainUpTo } from './slack-text.js';

const LONGEST_LINE = 300;

/** A digest's lines, each an entry, under its title; and how many shifts and corrections they name. */
export interface SlackDigest {
  readonly title: string;
  readonly lines: readonly string[];
  readonly named: { readonly shifts: number; readonly corrections: number };
}

/**
 * The first so many entries of a digest.
 * @param payload `thin` leaves out what a source said: a condition, a denial and a statement are named by their slugs anyway
 */
export function slackDigest(digest: DigestAlert, payload: Payload, publicUrl: string, room: number): SlackDigest {
  const { dossier } = digest;
  const taken = firstOf(digest, room);
  const address = (shift: Parameters<typeof shiftLinks>[2]) => shiftLinks(publicUrl, dossier, shift).shift;
  const line = (type: Parameters<typeof shiftLine>[0], shift: Parameters<typeof shiftLine>[1]) =>
    payload === 'thin'
      ? linked(address(shift), `${type}: ${shift.kind} by ${shift.actor.slug} on ${shift.issue?.slug ?? 'no issue'}`)
      : shiftLine(type, shift, address(shift));
  const said = (text: string) => (payload === 'thin' ? '' : `: ${plainUpTo(text, LONGEST_LINE)}`);
  const omitted = entriesIn(digest) - entriesIn(taken);
  return {
    title: titleOf(digest),
    lines: [
      ...taken.corrections.map(({ type, shift }) => line(type, shift)),
      ...taken.conditions.map(({ resolution: { data }, condition }) => `Condition ${data.condition} towards ${data.addressee} is ${data.status}${said(condition.text)}`),
      ...taken.shifts.map((shift) => line('shift.detected', shift)),
      ...taken.denials.map(({ data }) => `${data.by} denies${said(data.summary)}`),
      ...taken.statements.map(({ data }) => `${data.actor} on ${data.issue}, ${data.stated}${said(data.summary)}`),
      ...(omitted > 0 ? [linked(dossierAddress(publicUrl, dossier), `and ${omitted} more`)] : []),
    ],
    named: { shifts: taken.shifts.length, corrections: taken.corrections.length },
  };
}

function titleOf({ batch, rhythm, dossier }: DigestAlert): string {
  if (batch !== null) return `What an import brought to ${dossier}`;
  return `${rhythm === 'weekly' ? 'The week' : 'The day'} in ${dossier}`;
}
