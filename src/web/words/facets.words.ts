import type { Shift } from '../api/shapes.js';
import { isShiftKind, KINDS } from './kinds.words.js';
import { codeInWords } from './terms.words.js';

/** What the rules say of a shift besides its kind (docs/shift-rules.md); sources may assert others. */
const FACETS: Readonly<Record<string, string>> = {
  'baseline-inferred': 'Held against a reading, for want of a word',
  'by-silence': 'By silence',
  closed: 'Closed since',
  commitment: 'More binding',
  concession: 'Away from its own pole',
  conditions: 'Other conditions',
  joint: 'Held jointly',
  modality: 'Known in another way',
  quantity: 'Another figure',
  realised: 'Came true',
  scope: 'Other scope',
  'speaker-changed': 'Another speaker, of unknown rank',
  succession: 'A successor in office',
  unrealised: 'Did not come true',
};

/** A facet in words; the kind that an anticipated shift would be is told as that. */
export function facetInWords(facet: string, { kind }: Pick<Shift, 'kind'>): string {
  const known = FACETS[facet];
  if (known !== undefined) return known;
  if (!isShiftKind(facet)) return codeInWords(facet);
  return kind === 'anticipated' ? `Would be: ${KINDS[facet].label.toLowerCase()}` : KINDS[facet].label;
}
