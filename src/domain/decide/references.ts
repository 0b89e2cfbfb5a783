import type { Known, KnownActor, KnownIssue, KnownStatement } from '../known.js';
import type { Faults } from './faults.js';

/** Looks up what a command mentions, and notes a fault for what the dossier does not have. */
export class References {
  constructor(
    private readonly known: Known,
    private readonly faults: Faults,
  ) {}

  actor(pointer: string, slug: string): KnownActor | null {
    const actor = this.known.actors.get(slug);
    if (!actor) this.faults.add(pointer, `This dossier has no actor “${slug}”: register it first, or check the spelling.`);
    return actor ?? null;
  }

  issue(pointer: string, slug: string): KnownIssue | null {
    const issue = this.known.issues.get(slug);
    if (!issue) this.faults.add(pointer, `This dossier has no issue “${slug}”: define it first, or check the spelling.`);
    return issue ?? null;
  }

  position(pointer: string, issue: string, code: string): void {
    const known = this.known.issues.get(issue);
    if (!known) return;
    const codes = known.scale.positions.map((position) => position.code);
    if (codes.includes(code)) return;
    this.faults.add(pointer, `The scale of “${issue}” has no position “${code}”; it has ${codes.join(', ')}.`);
  }

  statement(pointer: string, id: string): KnownStatement | null {
    const statement = this.known.statements.get(id);
    if (!statement) {
      this.faults.add(pointer, `This dossier has no statement ${id}. In a batch only the lines above count.`);
    }
    return statement ?? null;
  }

  /** A statement that was not retracted. */
  standing(pointer: string, id: string): KnownStatement | null {
    const statement = this.statement(pointer, id);
    if (!statement?.isRetracted) return statement;
    this.faults.add(pointer, `The statement ${id} is retracted; nothing can rest on it.`);
    return null;
  }
}
