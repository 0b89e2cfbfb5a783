import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conditionsOf } from '../../projections/condition.reader.js';
import { presentActorReference, presentEvidence, recordNames } from '../../projections/record-names.js';
import { StatementReader } from '../../projections/statement.reader.js';
import { momentOf } from '../as-of.js';
import { proposalsAt } from '../conditions/proposals-at.js';
import { keyedAfter, type WaitingItem, type WorklistSource } from './worklist-source.js';

/** Conditions that seem to have come true, and that nobody has resolved so. */
@Injectable()
export class ProposedResolutionsSource implements WorklistSource {
  readonly kind = 'proposed-resolution';

  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: StatementReader,
  ) {}

  async after(dossierId: number, after: string, limit: number): Promise<WaitingItem[]> {
    const moment = await momentOf(this.dataSource, dossierId, {}, Date.now());
    const conditions = await conditionsOf(this.dataSource, dossierId, null, moment.knownAt.sequence);
    const texts = new Map(conditions.map(({ condition, data }) => [condition, data.text]));
    const proposed = await proposalsAt(this.dataSource, dossierId, conditions, moment);
    const keyed = proposed.map((proposal) => ({ key: `${proposal.condition}|${proposal.addressee}`, proposal }));
    const found = keyedAfter(keyed, after, limit);
    const mentioned = {
      actors: found.map(({ proposal }) => proposal.addressee),
      issues: [],
      statements: found.flatMap(({ proposal }) => proposal.statements),
    };
    const names = await recordNames(this.dataSource, dossierId, mentioned, this.statements);
    return found.map(({ key, proposal: { condition, addressee, status, statements } }) => ({
      key,
      item: {
        kind: this.kind,
        condition,
        text: texts.get(condition) ?? '',
        addressee: presentActorReference(names, addressee),
        status,
        statements: statements.flatMap((id) => presentEvidence(names, id) ?? []),
      },
    }));
  }
}
