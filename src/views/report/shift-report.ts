import type { ShiftSubjectResponse } from '../../projections/shift-subject.response.js';
import type { AssertedEndResponse } from '../../projections/shift.response.js';
import type { StatementResponse } from '../../projections/statement.response.js';
import type { ShiftView } from '../shift-view.response.js';

/** What a report is of. */
export interface Reported {
  readonly title: string;
  /** How it was made, for whoever wants to make it again. */
  readonly command: string;
  /** Standing and dismissed shifts, in any order. */
  readonly shifts: readonly ShiftView[];
}

/** What a desk reads of a dossier's shifts, as Markdown: a table to look over, then the evidence of each. */
export function shiftReport({ title, command, shifts }: Reported): string {
  const sorted = [...shifts].sort((a, b) => compare(sortKey(a), sortKey(b)));
  const found = sorted.filter(({ basis }) => basis !== 'asserted');
  const asserted = sorted.filter(({ basis }) => basis === 'asserted');
  const alerting = sorted.filter(({ alertClass }) => alertClass === 'alert').length;
  return [
    `# ${title}: every shift`,
    `Made from the running service by \`${command}\`; do not edit it by hand. *Computed* shifts follow from the rules in [shift-rules.md](shift-rules.md), *asserted* ones are told by a source, and *both* means that a source tells what the rules find.`,
    `${found.length} computed, ${asserted.length} only asserted; ${alerting} alert at once, ${sorted.filter(({ alertClass }) => alertClass === 'digest').length} wait for the digest, the rest are only shown.`,
    '## Computed',
    tableOf(found),
    '## Only asserted',
    tableOf(asserted),
    '## Evidence',
    ...sorted.map(evidenceOf),
    '',
  ].join('\n\n');
}

function sortKey({ actor, issue, to, from, kind, id }: ShiftView): string {
  return [actor.name, issue?.title ?? '', (to ?? from)?.stated.from ?? '', kind, id].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tableOf(shifts: readonly ShiftView[]): string {
  if (shifts.length === 0) return 'None.';
  const rows = shifts.map((shift) =>
    [shift.actor.name, aboutOf(shift), kindOf(shift), shift.rule ?? '–', shift.basis, shift.alertClass].map(cell).join(' | '),
  );
  return ['Actor | On | Kind | Rule | Basis | Alerts', '---|---|---|---|---|---', ...rows].join('\n');
}

function kindOf({ kind, facets, magnitude, direction, status, provisional }: ShiftView): string {
  const size = magnitude === null || magnitude === 0 ? '' : ` by ${magnitude}${direction === null ? '' : ` ${direction}`}`;
  const marks = [...facets, ...(provisional ? ['provisional'] : []), ...(status === 'standing' ? [] : [status])];
  return `${kind}${size}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}

function aboutOf({ issue, subject }: ShiftView): string {
  return [issue?.title, subject === null ? undefined : inWords(subject)].filter((part) => part !== undefined).join('; ');
}

function inWords(subject: ShiftSubjectResponse): string {
  switch (subject.kind) {
    case 'counterpart':
      return `against ${subject.actor.name}`;
    case 'demand':
      return `demand ${subject.demand}, ${subject.earlier.plan} version ${subject.earlier.version} to ${subject.later.plan} version ${subject.later.version}`;
    case 'condition':
      return `condition ${subject.condition}, towards ${subject.addressee.name}`;
    case 'office':
      return `${subject.speaker.name} as ${subject.role}, from ${subject.effective}`;
  }
}

function evidenceOf(shift: ShiftView): string {
  const { asserted, caveat, explanation, from, to } = shift;
  const lines = [
    ...sideOf('Before', from, asserted?.from ?? []),
    ...sideOf('After', to, asserted?.to ?? []),
    ...(explanation === '' ? [] : [`- *Why*: ${explanation}`]),
    ...(caveat === null ? [] : [`- *Caveat*: ${caveat}`]),
    ...shift.sources.map(({ outlet, title, grade }) => `- *Told by*: ${outlet}, “${title}”${grade === null ? '' : ` (${grade})`}`),
  ];
  return [`### ${shift.actor.name}: ${kindOf(shift)}`, aboutOf(shift), lines.join('\n')].filter((part) => part !== '').join('\n\n');
}

function sideOf(name: string, statement: StatementResponse | null, ends: readonly AssertedEndResponse[]): string[] {
  const told = ends.filter((end) => end.statement === null || end.statement !== statement?.id);
  return [
    ...(statement ? [`- *${name}*: ${statementInWords(statement)}`] : []),
    ...told.map((end) => `- *${name}, as told*: ${endInWords(end)}`),
  ];
}

function statementInWords({ disputed, grade, position, sources, stated, summary, track }: StatementResponse): string {
  const marks = [track, ...(grade === null ? [] : [grade]), ...(disputed ? ['disputed'] : [])].join(', ');
  const outlets = sources.map(({ outlet }) => outlet).join('; ');
  return `${stated.edtf}, ${position?.label ?? 'no position'} (${marks}): ${summary} [${outlets}]`;
}

function endInWords({ absence, issue, position }: AssertedEndResponse): string {
  const what = position?.label ?? (absence === null ? 'unsaid' : `no ${absence}`);
  return `${what}, on ${issue.title}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
