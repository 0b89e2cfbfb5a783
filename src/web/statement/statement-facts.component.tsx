import type { Statement } from '../api/shapes.js';
import { actorAddress, planAddress, statementAddress } from '../routing/addresses.js';
import { Fact } from '../states/fact.component.js';
import { dateInWords, instantInWords } from '../words/dates.words.js';
import { codeInWords, commitmentInWords, TRACK_WORDS } from '../words/terms.words.js';

interface StatementFactsProps {
  readonly dossier: string;
  readonly statement: Statement;
}

/** A statement's times and terms, as they were recorded. */
export function StatementFacts({ dossier, statement }: StatementFactsProps) {
  const { absence, addressee, after, before, commitment, conditions, disclosed } = statement;
  const { plan, point, recordedAt, scope, sequence, stated, track } = statement;
  const order = [
    ...after.map((word) => ({ ...word, relation: 'after' })),
    ...before.map((word) => ({ ...word, relation: 'before' })),
  ];
  return (
    <dl class="facts">
      <Fact name="Stated">
        {dateInWords(stated.edtf)} <code>{stated.edtf}</code>
        {stated.dating === 'standing' && ' (held then, not said then)'}
      </Fact>
      <Fact name="Disclosed">{disclosed === null ? 'When it was said' : dateInWords(disclosed.edtf)}</Fact>
      <Fact name="Recorded">
        {instantInWords(recordedAt)}, as number {sequence} of the log
      </Fact>
      <Fact name="Track">{TRACK_WORDS[track]}</Fact>
      <Fact name="Commitment">
        {commitmentInWords(commitment)} ({commitment} of 5)
      </Fact>
      {scope !== null && <Fact name="Scope">{codeInWords(scope)}</Fact>}
      {addressee !== null && (
        <Fact name="Addressee">
          <a href={actorAddress(dossier, addressee.slug)}>{addressee.name}</a>
        </Fact>
      )}
      {conditions.length > 0 && (
        <Fact name="Conditions">{statement.conditionsComplete ? 'All of them are listed' : 'There may be others'}</Fact>
      )}
      {plan !== null && (
        <Fact name="Plan">
          <a href={planAddress(dossier, plan)}>{codeInWords(plan)}</a>
          {point !== null && `, version ${point.version}: ${codeInWords(point.demand)}`}
          {point?.tentative === true && ' (an alternative, or only discussed: it moves no stance)'}
        </Fact>
      )}
      {absence !== null && (
        <Fact name="Not said">
          {absence.demand === null ? absence.of : `${absence.of}: ${codeInWords(absence.demand)}`}
          {absence.since !== null && ` since ${dateInWords(absence.since)}`}
        </Fact>
      )}
      {order.map(({ statement: other, words, relation }) => (
        <Fact key={`${relation} ${other}`} name="Order">
          {relation} <a href={statementAddress(dossier, other)}>another statement</a>, by the words “{words}”
        </Fact>
      ))}
    </dl>
  );
}
