import type { ActorKind, AlertClass, Quantity, Statement, Track } from '../api/shapes.js';

export const TRACK_WORDS: Readonly<Record<Track, string>> = {
  line: 'Official line',
  conduct: 'Conduct',
  reported: 'Reported',
  leaked: 'Leaked',
  inferred: 'Inferred',
};

export function isTrack(track: string): track is Track {
  return Object.hasOwn(TRACK_WORDS, track);
}

export const ACTOR_KIND_WORDS: Readonly<Record<ActorKind, { readonly one: string; readonly many: string }>> = {
  state: { one: 'State', many: 'States' },
  government: { one: 'Government', many: 'Governments' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  coalition: { one: 'Coalition', many: 'Coalitions' },
  collective: { one: 'Collective', many: 'Collectives' },
  person: { one: 'Person', many: 'People' },
};

/** What the dossier's settings make of a shift. */
export const ALERT_WORDS: Readonly<Record<AlertClass, string>> = {
  alert: 'Told at once to whoever asked for such shifts',
  digest: 'Told in the digest',
  off: 'Shown here only',
};

/** How we know of a statement. */
export function modalityInWords({ modality, deed }: Pick<Statement, 'modality' | 'deed'>): string {
  switch (modality) {
    case 'official':
      return 'On record';
    case 'enacted':
      return deed === 'conduct' ? 'By conduct' : 'By decision';
    case 'reported':
      return 'Reported, unconfirmed';
    case 'leaked':
      return 'From a leaked document';
    case 'inferred':
      return 'Inferred by the source';
  }
}

/** Where a statement puts its holder; saying nothing is told apart from saying nothing definite. */
export function positionInWords({ position, absence }: Pick<Statement, 'position' | 'absence'>): string {
  return position?.label ?? (absence === null ? 'No position taken' : 'Nothing said');
}

const COMMITMENT_WORDS = [
  'Said in jest',
  'Floated',
  'Stated',
  'Demanded or pledged',
  'Decided or signed',
  'In force',
] as const;

export function commitmentInWords(commitment: number): string {
  return COMMITMENT_WORDS[commitment] ?? `Commitment ${commitment}`;
}

/** A slug or code as words: `with-putin-personally` → "with putin personally". */
export function codeInWords(code: string): string {
  return code.replaceAll('-', ' ');
}

/** The same at the beginning of a line: "With putin personally". */
export function nameInWords(code: string): string {
  const words = codeInWords(code);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const COMPARATOR_WORDS: Readonly<Record<Quantity['comparator'], string>> = {
  '=': '',
  '<': 'under ',
  '<=': 'at most ',
  '>': 'over ',
  '>=': 'at least ',
  '~': 'about ',
};

/** "Army size: at most 50,000 people"; without a value, what it is measured against. */
export function quantityInWords({ value, unit, comparator, measure, relativeTo }: Quantity): string {
  const relation = COMPARATOR_WORDS[comparator];
  const against = relativeTo === null ? null : codeInWords(relativeTo);
  if (value === null) return `${codeInWords(measure)}: ${relation}${against ?? 'not put into figures'}`;
  const figure = `${codeInWords(measure)}: ${relation}${value.toLocaleString('en-GB')} ${unit}`;
  return against === null ? figure : `${figure}, against ${against}`;
}
