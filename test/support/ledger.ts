import type { DataSource } from 'typeorm';
import type { DomainEvent, RecordedEvent } from '../../src/domain/events.js';
import type { PlanPoint, PlanRecorded } from '../../src/domain/facts/plan-facts.js';
import { rowsOf } from '../../src/database/queries.js';
import { DossierLog, newEvent, requestOf, type Wishes } from './dossier-log.js';
import { dumpReadModels, emptyReadModels } from './read-models.js';
import { GROUND, streamOf } from './talks.js';

/** A dossier whose events are written as they are, without anyone deciding whether they may. */
export class Ledger {
  private constructor(readonly log: DossierLog) {}

  /** A new dossier with the talks' actors and issues. */
  static async open(dataSource: DataSource): Promise<Ledger> {
    const log = await DossierLog.open(dataSource);
    await log.append(requestOf(...GROUND.map((fact) => newEvent(fact, streamOf(fact)))));
    return new Ledger(log);
  }

  get dossierId(): number {
    return this.log.dossier.dossierId;
  }

  async write(fact: DomainEvent, stream: string, wishes: Wishes = {}): Promise<RecordedEvent> {
    const answer = await this.log.append(requestOf(newEvent(fact, stream, wishes)));
    const [event] = answer.outcome === 'appended' ? answer.events : [];
    if (!event) throw new Error(`${fact.type} was not written: ${answer.outcome}`);
    return event;
  }

  rows<Row>(sql: string): Promise<Row[]> {
    return rowsOf<Row>(this.log.dataSource, sql, [this.dossierId]);
  }

  /** The read models as they are, and as a replay of the log from empty makes them. */
  async replayed(): Promise<{ lived: Record<string, unknown[]>; replayed: Record<string, unknown[]> }> {
    const lived = await dumpReadModels(this.log.dataSource, this.dossierId);
    const events = await this.log.events();
    await this.log.inTransaction(async (runner) => {
      await emptyReadModels(runner, this.dossierId);
      await this.log.projector.apply(runner, this.log.dossier, events);
    });
    return { lived, replayed: await dumpReadModels(this.log.dataSource, this.dossierId) };
  }
}

/** Ukraine's plan, as plain as can be, with these points; `rest` overrides what a spec is about. */
export function planOf(points: readonly PlanPoint[], rest: Partial<PlanRecorded> = {}): PlanRecorded {
  return {
    plan: 'victory-plan',
    title: 'Victory plan',
    actor: 'ukraine',
    stated: '2024-10-16',
    modality: 'official',
    status: 'announced',
    completeness: 'document',
    sources: [{ outlet: 'Desk', title: 'Notes', grade: 'B2' }],
    points,
    ...rest,
  };
}
