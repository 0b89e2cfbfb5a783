import type { Shift } from '../api/shapes.js';
import { actorAddress, conditionAddress, planAddress } from '../routing/addresses.js';
import { dateInWords } from '../words/dates.words.js';
import { codeInWords } from '../words/terms.words.js';

interface SubjectLineProps {
  readonly dossier: string;
  readonly shift: Pick<Shift, 'subject' | 'dated' | 'kind'>;
}

/** What a shift is about besides two statements, with the way there. */
export function SubjectLine({ dossier, shift: { subject, dated, kind } }: SubjectLineProps) {
  switch (subject?.kind) {
    case undefined:
      return dated === null ? null : <p class="shift-subject">Due {dateInWords(dated)}</p>;
    case 'counterpart':
      return (
        <p class="shift-subject">
          {kind === 'divergence' ? 'From' : 'With'}{' '}
          <a href={actorAddress(dossier, subject.actor.slug)}>{subject.actor.name}</a>
          {dated !== null && <>, since {dateInWords(dated)}</>}
        </p>
      );
    case 'demand':
      return (
        <p class="shift-subject">
          “{codeInWords(subject.demand)}”, from{' '}
          <a href={planAddress(dossier, subject.earlier.plan)}>{codeInWords(subject.earlier.plan)}</a> (version{' '}
          {subject.earlier.version}) to{' '}
          <a href={planAddress(dossier, subject.later.plan)}>{codeInWords(subject.later.plan)}</a> (version{' '}
          {subject.later.version})
        </p>
      );
    case 'condition':
      return (
        <p class="shift-subject">
          <a href={conditionAddress(dossier, subject.condition)}>In the ledger</a>, for{' '}
          <a href={actorAddress(dossier, subject.addressee.slug)}>{subject.addressee.name}</a>
          {dated !== null && <>; the deadline had passed on {dateInWords(dated)}</>}
        </p>
      );
    case 'office':
      return (
        <p class="shift-subject">
          By <a href={actorAddress(dossier, subject.speaker.slug)}>{subject.speaker.name}</a>, designate (
          {codeInWords(subject.role)}, {dateInWords(subject.effective)})
        </p>
      );
  }
}
