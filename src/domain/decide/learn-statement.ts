import { correctedStatement } from '../statements/corrected-statement.js';
import type { IssueRescaled } from '../facts/issue-facts.js';
import type { PositionStated, StatementCorrected, StatementSourced } from '../facts/statement-facts.js';
import { joinedSources } from '../statements/joined-sources.js';
import { type Known, type KnownOrder, type KnownStatement, OWN } from '../known.js';
import type { DatedStatement } from '../order/order-cycle.js';
import { statedBounds } from '../dates/stated-date.js';
import { trackOf } from '../track.js';

/** What a decision needs to know of a statement that reads so. */
export function knownStatement(data: PositionStated, version: number): KnownStatement {
  return {
    holders: [...new Set([data.actor, ...(data.jointWith ?? [])])],
    issue: data.issue,
    position: data.position,
    track: trackOf(data.modality, data.deed ?? null),
    stated: statedBounds(data.stated),
    isRetracted: false,
    data,
    version,
  };
}

export function learnStatement(known: Known, id: string, data: PositionStated): void {
  known.statements.set(id, knownStatement(data, OWN));
  learnWords(known, id, data);
}

/** What was known of the statement stays guarded at the version at which it was read. */
export function learnCorrection(known: Known, { statement: id, corrected }: StatementCorrected): void {
  const statement = known.statements.get(id);
  if (!statement) return;
  const restated = knownStatement(correctedStatement(statement.data, corrected), statement.version);
  known.statements.set(id, restated);
  const dated = (end: DatedStatement): DatedStatement => (end.id === id ? { id, stated: restated.stated } : end);
  replaceOrder(known, (edge) => ({ ...edge, from: dated(edge.from), to: dated(edge.to) }));
  if (corrected.after === undefined && corrected.before === undefined) return;
  const isKept = (edge: KnownOrder): boolean => {
    if (edge.statedBy !== id) return true;
    return edge.to.id === id ? corrected.after === undefined : corrected.before === undefined;
  };
  replaceOrder(known, (edge) => (isKept(edge) ? edge : null));
  learnWords(known, id, { stated: restated.data.stated, after: corrected.after ?? [], before: corrected.before ?? [] });
}

export function learnSourcing(known: Known, { statement: id, sources }: StatementSourced): void {
  const statement = known.statements.get(id);
  if (!statement) return;
  known.statements.set(id, { ...statement, data: { ...statement.data, sources: joinedSources(statement.data.sources, sources) } });
}

export function learnRetraction(known: Known, id: string): void {
  const [statement, record] = [known.statements.get(id), known.records.get(id)];
  if (record) known.records.set(id, { ...record, isRetracted: true });
  if (!statement) return;
  known.statements.set(id, { ...statement, isRetracted: true });
  replaceOrder(known, (edge) => ([edge.statedBy, edge.from.id, edge.to.id].includes(id) ? null : edge));
}

/** What was stated before is read through the map. */
export function learnRescale(known: Known, { issue: slug, scale, map }: IssueRescaled): void {
  const issue = known.issues.get(slug);
  if (!issue) return;
  known.issues.set(slug, { ...issue, scale });
  for (const [id, statement] of known.statements) {
    if (statement.issue !== slug || statement.position === null) continue;
    const position = map[statement.position] ?? null;
    known.statements.set(id, { ...statement, position, data: { ...statement.data, position } });
  }
}

function learnWords(known: Known, id: string, data: Pick<PositionStated, 'stated' | 'after' | 'before'>): void {
  const own = { id, stated: statedBounds(data.stated) };
  for (const word of data.after ?? []) {
    const earlier = known.statements.get(word.statement);
    if (earlier) known.order.push({ from: { id: word.statement, stated: earlier.stated }, to: own, statedBy: id });
  }
  for (const word of data.before ?? []) {
    const later = known.statements.get(word.statement);
    if (later) known.order.push({ from: own, to: { id: word.statement, stated: later.stated }, statedBy: id });
  }
}

function replaceOrder(known: Known, replacement: (edge: KnownOrder) => KnownOrder | null): void {
  const order = known.order.flatMap((edge) => replacement(edge) ?? []);
  known.order.splice(0, known.order.length, ...order);
}
