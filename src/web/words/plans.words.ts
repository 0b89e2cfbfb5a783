import type { PlanStatus, PointChange, PointField, ReactionKind } from '../api/shapes.js';
import type { Tone } from './kinds.words.js';

export const PLAN_STATUS_WORDS: Readonly<Record<PlanStatus, string>> = {
  announced: 'Announced',
  leaked: 'Leaked',
  reported: 'Reported, unconfirmed',
  'under-discussion': 'Only discussed',
  alternative: 'An alternative under discussion',
};

export const COMPLETENESS_WORDS = {
  document: 'The whole document',
  summary: 'A summary: what it leaves out may still stand',
  partial: 'A part: what it leaves out may still stand',
} as const;

export const REACTION_WORDS: Readonly<Record<ReactionKind, { readonly label: string; readonly tone: Tone }>> = {
  reject: { label: 'Rejects', tone: 'reversal' },
  criticise: { label: 'Criticises', tone: 'hardening' },
  distance: { label: 'Keeps its distance', tone: 'hardening' },
  decline: { label: 'Declines', tone: 'hardening' },
  sceptical: { label: 'Sceptical', tone: 'hardening' },
  'no-comment': { label: 'No comment', tone: 'quiet' },
  conditional: { label: 'On conditions', tone: 'change' },
  welcome: { label: 'Welcomes', tone: 'softening' },
  endorse: { label: 'Endorses', tone: 'softening' },
  accept: { label: 'Accepts', tone: 'softening' },
  retaliate: { label: 'Retaliates', tone: 'reversal' },
};

export const POINT_CHANGE_WORDS: Readonly<Record<PointChange, { readonly label: string; readonly tone: Tone }>> = {
  kept: { label: 'Kept', tone: 'quiet' },
  changed: { label: 'Changed', tone: 'change' },
  added: { label: 'New', tone: 'hardening' },
  dropped: { label: 'Dropped', tone: 'softening' },
  'not-mentioned': { label: 'Not mentioned', tone: 'quiet' },
};

export const POINT_FIELD_WORDS: Readonly<Record<PointField, string>> = {
  text: 'wording',
  position: 'position',
  quantity: 'figure',
  scope: 'scope',
  branch: 'branch',
  inExchangeFor: 'what it is offered for',
  addressees: 'addressees',
};
