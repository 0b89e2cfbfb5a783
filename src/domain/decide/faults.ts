import { DomainError, type Fault } from '../errors.js';
import { invalid } from '../invalid.js';
import { statedBounds } from '../dates/stated-date.js';
import type { DateBounds } from '../statement.js';

/** Gathers every fault of a command, so that its sender learns of all at once. */
export class Faults {
  private readonly found: Fault[] = [];

  add(pointer: string, detail: string): void {
    this.found.push({ pointer, detail });
  }

  /** @throws DomainError `validation-failed` with all faults, if there is one */
  throwIfAny(): void {
    if (this.found.length > 0) throw invalid(this.found);
  }

  /** The bounds of a stated date; null, with a fault, if it is none. */
  bounds(pointer: string, edtf: string): DateBounds | null {
    try {
      return statedBounds(edtf);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.add(pointer, error.message);
      return null;
    }
  }
}
