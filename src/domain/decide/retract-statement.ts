import type { StatementRetracted } from '../facts/statement-facts.js';
import type { Known, KnownRecord } from '../known.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';

/**
 * Takes back a statement, a reaction, a denial or an asserted shift, on the stream on which it stands.
 * @throws DomainError `validation-failed` if there is no such record, or it is retracted already
 */
export function retractStatement(known: Known, data: StatementRetracted): Decision {
  const faults = new Faults();
  const record = recordOf(known, data.statement);
  if (!record) {
    const kinds = 'statement, reaction, denial or asserted shift';
    faults.add('/data/statement', `This dossier has no ${kinds} ${data.statement}. In a batch only the lines above count.`);
  }
  if (record?.isRetracted) faults.add('/data/statement', `The statement ${data.statement} is retracted already.`);
  faults.throwIfAny();
  const stream = record?.stream ?? `statement/${data.statement}`;
  return {
    event: { type: 'statement.retracted', data },
    stream,
    reliesOn: record ? [{ stream, version: record.version }] : [],
  };
}

function recordOf(known: Known, id: string): KnownRecord | null {
  const statement = known.statements.get(id);
  return statement ? { ...statement, stream: `statement/${id}` } : (known.records.get(id) ?? null);
}
