import { correctedStatement } from '../statements/corrected-statement.js';
import type { CorrectedFields, PositionStated, StatementCorrected } from '../facts/statement-facts.js';
import type { Known, KnownOrder, KnownStatement } from '../known.js';
import type { DatedStatement } from '../order/order-cycle.js';
import { checkOrder, namedByWords } from './check-order.js';
import { checkMeaning, checkMentioned } from './check-statement.js';
import type { Decision, Reliance } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

const HERE = '/data/corrected';

/** Without these a statement says nothing. */
const REQUIRED = ['actor', 'issue', 'modality', 'stated', 'summary'] as const satisfies readonly (keyof CorrectedFields)[];

/**
 * The statement as it would read is checked as a whole, as if it were stated so for the first time.
 * @throws DomainError `validation-failed` if there is no such statement, it is retracted, nothing is
 * corrected, or what would come out cannot be stated
 */
export function correctStatement(known: Known, data: StatementCorrected): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  const { corrected } = data;
  const statement = references.standing('/data/statement', data.statement);
  if (Object.keys(corrected).length === 0) faults.add(HERE, 'A correction names at least one field and what it is to be.');
  for (const field of REQUIRED) {
    if (corrected[field] === null) faults.add(`${HERE}/${field}`, `A statement always has its ${field}; it can be another, but not none.`);
  }
  checkMentioned(faults, references, HERE, givenFields(corrected));
  const stated = corrected.stated ? faults.bounds(`${HERE}/stated`, corrected.stated) : (statement?.stated ?? null);
  const words = wordsOf(known, references, data);
  const isWhole = REQUIRED.every((field) => corrected[field] !== null);
  const order = statement && isWhole ? checkWhole(known, faults, references, { statement, stated, words, data }) : [];
  faults.throwIfAny();
  return {
    event: { type: 'statement.corrected', data },
    stream: `statement/${data.statement}`,
    reliesOn: [...references.reliesOn, ...order],
  };
}

interface Corrected {
  readonly statement: KnownStatement;
  readonly stated: DatedStatement['stated'] | null;
  readonly words: { readonly after: readonly DatedStatement[]; readonly before: readonly DatedStatement[] };
  readonly data: StatementCorrected;
}

function checkWhole(known: Known, faults: Faults, references: References, { statement, stated, words, data }: Corrected): Reliance[] {
  const { corrected } = data;
  const whole = correctedStatement(statement.data, corrected);
  checkMeaning(faults, HERE, whole);
  const isPlacedAnew = corrected.position !== undefined || typeof corrected.issue === 'string';
  if (isPlacedAnew && whole.position !== null) references.position(`${HERE}/position`, whole.issue, whole.position);
  if (stated === null || !changesOrder(corrected)) return [];
  const field = (['after', 'before', 'stated'] as const).find((each) => corrected[each] !== undefined) ?? 'stated';
  return checkOrder(faults, `${HERE}/${field}`, known, { id: data.statement, stated, ...words });
}

/** Whether a correction can change which statement comes first. */
export function changesOrder({ stated, after, before }: CorrectedFields): boolean {
  return stated !== undefined || after !== undefined || before !== undefined;
}

function givenFields(corrected: CorrectedFields): Partial<PositionStated> {
  return Object.fromEntries(Object.entries(corrected).filter(([, value]) => value !== null));
}

/** The statements that its words put before and after it: those the correction names, else those of old. */
function wordsOf(known: Known, references: References, { statement: id, corrected }: StatementCorrected): Corrected['words'] {
  const own = known.order.filter((edge: KnownOrder) => edge.statedBy === id);
  return {
    after:
      corrected.after === undefined
        ? own.filter(({ to }) => to.id === id).map(({ from }) => from)
        : namedByWords(references, `${HERE}/after`, corrected.after),
    before:
      corrected.before === undefined
        ? own.filter(({ from }) => from.id === id).map(({ to }) => to)
        : namedByWords(references, `${HERE}/before`, corrected.before),
  };
}
