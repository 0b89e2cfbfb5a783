import type { Known, KnownActor, KnownCondition, KnownIssue, KnownPlan, KnownShift, KnownStatement } from '../known.js';
import type { Reliance } from './decision.js';
import type { Faults } from './faults.js';

/**
 * Looks up what a command mentions, and notes a fault for what the dossier does not have. Whatever it
 * finds the decision relies on.
 */
export class References {
  private readonly found = new Map<string, number>();

  constructor(
    private readonly known: Known,
    private readonly faults: Faults,
  ) {}

  /** The streams of all that was found, each at the version at which it was read. */
  get reliesOn(): Reliance[] {
    return [...this.found].map(([stream, version]) => ({ stream, version }));
  }

  /** An actor that was not merged into another. */
  actor(pointer: string, slug: string): KnownActor | null {
    const actor = this.known.actors.get(slug);
    if (!actor) {
      this.faults.add(pointer, `This dossier has no actor “${slug}”: register it first, or check the spelling.`);
      return null;
    }
    this.rely(`actor/${slug}`, actor.version);
    if (actor.mergedInto === null) return actor;
    this.faults.add(pointer, `The actor “${slug}” was merged into “${actor.mergedInto}”; use “${actor.mergedInto}”.`);
    return null;
  }

  /** Each of a list, such as joint holders. */
  actors(pointer: string, slugs: readonly string[] | null | undefined): void {
    slugs?.forEach((slug, index) => this.actor(`${pointer}/${index}`, slug));
  }

  issue(pointer: string, slug: string): KnownIssue | null {
    const issue = this.known.issues.get(slug);
    if (!issue) this.faults.add(pointer, `This dossier has no issue “${slug}”: define it first, or check the spelling.`);
    else this.rely(`issue/${slug}`, issue.version);
    return issue ?? null;
  }

  position(pointer: string, issue: string, code: string): void {
    const known = this.known.issues.get(issue);
    if (!known) return;
    this.rely(`issue/${issue}`, known.version);
    const codes = known.scale.positions.map((position) => position.code);
    if (codes.includes(code)) return;
    this.faults.add(pointer, `The scale of “${issue}” has no position “${code}”; it has ${codes.join(', ')}.`);
  }

  statement(pointer: string, id: string): KnownStatement | null {
    const statement = this.known.statements.get(id);
    if (!statement) this.faults.add(pointer, `This dossier has no statement ${id}. In a batch only the lines above count.`);
    else this.rely(`statement/${id}`, statement.version);
    return statement ?? null;
  }

  /** A statement that was not retracted. */
  standing(pointer: string, id: string): KnownStatement | null {
    const statement = this.statement(pointer, id);
    if (!statement?.isRetracted) return statement;
    this.faults.add(pointer, `The statement ${id} is retracted; nothing can rest on it.`);
    return null;
  }

  /** A standing statement that this actor holds. */
  ownStatement(pointer: string, id: string, actor: string): KnownStatement | null {
    const statement = this.standing(pointer, id);
    if (!statement || statement.holders.includes(actor)) return statement;
    this.faults.add(pointer, `The statement ${id} is not held by “${actor}”.`);
    return null;
  }

  plan(pointer: string, slug: string): KnownPlan | null {
    const plan = this.known.plans.get(slug);
    if (!plan) this.faults.add(pointer, `This dossier has no plan “${slug}”: record it first, or check the spelling.`);
    else this.rely(`plan/${slug}`, plan.version);
    return plan ?? null;
  }

  /** A demand that some version of a known plan has. */
  demand(pointer: string, slug: string, demand: string): void {
    const plan = this.known.plans.get(slug);
    if (!plan || plan.demands.has(demand)) return;
    this.faults.add(pointer, `The plan “${slug}” has no demand “${demand}”; it has ${[...plan.demands].sort().join(', ')}.`);
  }

  condition(pointer: string, slug: string): KnownCondition | null {
    const condition = this.known.conditions.get(slug);
    if (!condition) this.faults.add(pointer, `This dossier has no condition “${slug}”: record it first, or check the spelling.`);
    else this.rely(`condition/${slug}`, condition.version);
    return condition ?? null;
  }

  /** One that stands, or did. */
  shift(pointer: string, id: string): KnownShift | null {
    const shift = this.known.shifts.get(id);
    if (!shift) this.faults.add(pointer, `This dossier has no shift ${id}.`);
    else this.rely(`shift/${id}`, shift.version);
    return shift ?? null;
  }

  private rely(stream: string, version: number): void {
    this.found.set(stream, version);
  }
}
