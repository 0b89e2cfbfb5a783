import { invalid } from '../../domain/invalid.js';
import type { Names } from './names.reader.js';
import { slugOf } from './slug-of.js';

/** A name that the dossier has no slug for yet, and the line that brings it. */
export interface NewName {
  readonly slug: string;
  readonly name: string;
  readonly line: number;
}

/** Finds the slug that a cell means, and gives one to names that the dossier does not have yet. */
export class NameBook {
  private readonly fresh = new Map<string, string>();
  private added: NewName[] = [];
  private readonly bySlug = new Map<string, string>();

  constructor(
    private readonly known: Names,
    /** Whether what is unknown may be added. */
    private readonly adds: boolean,
  ) {}

  /** Those added since this was last asked, in the order of their lines. */
  takeAdded(): readonly NewName[] {
    const taken = this.added;
    this.added = [];
    return taken;
  }

  /**
   * @returns the slug; an unknown name that may not be added is handed on as it is, to be refused where
   * every unknown slug is
   * @throws DomainError `validation-failed` for a name that leaves no slug, or another name's
   */
  slugFor(name: string, line: number, pointer: string): string {
    const known = this.known.get(name) ?? this.fresh.get(name);
    if (known !== undefined) return known;
    if (!this.adds) return name;
    const slug = slugOf(name);
    if (slug === null) throw invalid([{ pointer, detail: `“${name}” has no letters to make a slug of; give it one in codes.` }]);
    const other = this.bySlug.get(slug) ?? (this.known.has(slug) ? slug : undefined);
    if (other !== undefined) {
      throw invalid([{ pointer, detail: `“${name}” and “${other}” would both be ${slug}; tell them apart, or make them one, in codes.` }]);
    }
    this.fresh.set(name, slug);
    this.added.push({ slug, name, line });
    this.bySlug.set(slug, name);
    return slug;
  }
}
