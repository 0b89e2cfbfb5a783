import type { RecordedEvent } from '../domain/events.js';
import { restate, type StatementVersion } from '../domain/statements/restate.js';
import type { Recorded } from './projection.js';

/** A version of a statement and its place in the log. */
export interface PlacedVersion {
  readonly said: StatementVersion;
  /** When the statement was first recorded: UTC, ISO 8601. */
  readonly recordedAt: string;
  /** The event that made it what it is. */
  readonly from: number;
  /** The event that replaced it; null while it is the newest. */
  readonly until: number | null;
  /** Of the statement's stream, for guards. */
  readonly version: number;
}

/** What was read of before the events: the newest versions of what they touch, and who denies which plan. */
export interface Standing {
  readonly versions: readonly PlacedVersion[];
  /** Ids of the standing denials by the plan's slug. */
  readonly planDenials: ReadonlyMap<string, readonly string[]>;
}

/** What the events make of it. */
export interface Restated {
  /** Versions read before that were replaced, or whose stream has grown. */
  readonly touched: readonly PlacedVersion[];
  /** New versions, those already replaced again among them. */
  readonly made: readonly PlacedVersion[];
}

type Draft = { -readonly [K in keyof PlacedVersion]: PlacedVersion[K] };

const STREAM = 'statement/';

/** Follows the events, in the log's order, over the versions that stand. */
export function restated(standing: Standing, events: readonly RecordedEvent[]): Restated {
  const fold = new VersionFold(standing);
  for (const event of events) fold.apply(event);
  return fold.result();
}

class VersionFold {
  private readonly current = new Map<string, Draft>();
  private readonly planDenials: Map<string, readonly string[]>;
  private readonly touched = new Set<Draft>();
  private readonly made = new Set<Draft>();

  constructor({ versions, planDenials }: Standing) {
    for (const version of versions) this.current.set(version.said.id, { ...version });
    this.planDenials = new Map(planDenials);
  }

  apply(event: RecordedEvent): void {
    if (event.type === 'position.stated') {
      this.open(event);
      return;
    }
    this.denyPlans(event);
    for (const draft of this.concernedBy(event)) this.follow(draft, event);
    if (!event.stream.startsWith(STREAM)) return;
    const own = this.current.get(event.stream.slice(STREAM.length));
    if (!own) return;
    own.version = event.version;
    if (!this.made.has(own)) this.touched.add(own);
  }

  result(): Restated {
    return { touched: [...this.touched], made: [...this.made] };
  }

  private open({ id, sequence, data, version, recordedAt }: Recorded<'position.stated'>): void {
    const denials = (data.plan !== undefined && this.planDenials.get(data.plan)) || [];
    const said: StatementVersion = { id, sequence, data, status: 'active', denials };
    this.stand({ said, recordedAt, from: sequence, until: null, version });
  }

  private follow(draft: Draft, event: RecordedEvent): void {
    const said = restate(draft.said, event);
    if (!said) return;
    draft.until = event.sequence;
    if (!this.made.has(draft)) this.touched.add(draft);
    this.stand({ ...draft, said, from: event.sequence, until: null });
  }

  private stand(draft: Draft): void {
    this.current.set(draft.said.id, draft);
    this.made.add(draft);
  }

  /** What an event names by id is looked up; what it reaches by actor, issue or plan is looked for. */
  private concernedBy(event: RecordedEvent): Draft[] {
    switch (event.type) {
      case 'statement.corrected':
      case 'statement.sourced':
        return this.named(event.data.statement);
      case 'statement.retracted': {
        const named = this.named(event.data.statement);
        return named.length > 0 ? named : [...this.current.values()];
      }
      case 'claim.denied':
        return 'statement' in event.data.target ? this.named(event.data.target.statement) : [...this.current.values()];
      case 'actor.merged':
      case 'issue.rescaled':
        return [...this.current.values()];
      default:
        return [];
    }
  }

  private named(id: string): Draft[] {
    const draft = this.current.get(id);
    return draft ? [draft] : [];
  }

  private denyPlans(event: RecordedEvent): void {
    if (event.type === 'claim.denied' && 'plan' in event.data.target) {
      const { plan } = event.data.target;
      this.planDenials.set(plan, [...(this.planDenials.get(plan) ?? []), event.id]);
    }
    if (event.type !== 'statement.retracted') return;
    const { statement: record } = event.data;
    for (const [plan, denials] of this.planDenials) {
      if (denials.includes(record)) this.planDenials.set(plan, denials.filter((denial) => denial !== record));
    }
  }
}
