import type { StatementCoded, StatementSourced } from '../facts/statement-facts.js';
import type { Known } from '../known.js';
import { checkSources } from './check-claim.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/** @throws DomainError `validation-failed` if the statement does not stand, or a source's date is none */
export function sourceStatement(known: Known, data: StatementSourced): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  references.standing('/data/statement', data.statement);
  checkSources(faults, '/data/sources', data.sources);
  faults.throwIfAny();
  return {
    event: { type: 'statement.sourced', data },
    stream: `statement/${data.statement}`,
    reliesOn: references.reliesOn,
  };
}

/**
 * A second coder's reading, beside the first.
 * @throws DomainError `validation-failed` if the statement does not stand, or its issue has no such position
 */
export function codeStatement(known: Known, data: StatementCoded): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  const statement = references.standing('/data/statement', data.statement);
  if (statement && data.position !== null) references.position('/data/position', statement.issue, data.position);
  faults.throwIfAny();
  return {
    event: { type: 'statement.coded', data },
    stream: `statement/${data.statement}`,
    reliesOn: references.reliesOn,
  };
}
