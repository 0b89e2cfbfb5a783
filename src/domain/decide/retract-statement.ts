import type { StatementRetracted } from '../events.js';
import type { Known } from '../known.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/** @throws DomainError `validation-failed` if there is no such statement, or it is retracted already */
export function retractStatement(known: Known, data: StatementRetracted): Decision {
  const faults = new Faults();
  const statement = new References(known, faults).statement('/data/statement', data.statement);
  if (statement?.isRetracted) faults.add('/data/statement', `The statement ${data.statement} is retracted already.`);
  faults.throwIfAny();
  const stream = `statement/${data.statement}`;
  return {
    event: { type: 'statement.retracted', data },
    stream,
    reliesOn: statement ? [{ stream, version: statement.version }] : [],
  };
}
