/**
 * The field's closed vocabularies, in the order a reader would list them. Each is a runtime list
 * (validation reads it) and a type (the compiler reads it).
 */
export const ACTOR_KINDS = ['state', 'government', 'organisation', 'coalition', 'person', 'collective'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const STANDINGS = ['in-office', 'acting', 'designate', 'former'] as const;
export type Standing = (typeof STANDINGS)[number];

export const MODALITIES = ['official', 'enacted', 'reported', 'leaked', 'inferred'] as const;
export type Modality = (typeof MODALITIES)[number];

export const DEEDS = ['decision', 'conduct'] as const;
export type Deed = (typeof DEEDS)[number];

export const TRACKS = ['line', 'conduct', 'reported', 'leaked', 'inferred'] as const;
export type Track = (typeof TRACKS)[number];

export const DATINGS = ['event', 'standing'] as const;
export type Dating = (typeof DATINGS)[number];

export const ABSENCES = ['demand', 'mention', 'announcement', 'comment'] as const;
export type AbsenceOf = (typeof ABSENCES)[number];

export const COMPARATORS = ['=', '<', '<=', '>', '>=', '~'] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const ORIENTATIONS = ['bipolar', 'directed', 'nominal'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

export const SIDES = ['low', 'mid', 'high'] as const;
export type Side = (typeof SIDES)[number];

/**
 * Commitment of a statement: 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or
 * signed, 5 in force.
 */
export const COMMITMENTS = [0, 1, 2, 3, 4, 5] as const;
export type Commitment = (typeof COMMITMENTS)[number];

/** A statement below this commitment fills no slot and takes no part in a shift (rule 0). */
export const LEAST_COMMITMENT: Commitment = 2;

/** The Admiralty grade of a source: reliability A–F, credibility 1–6. */
export const GRADE_PATTERN = /^[A-F][1-6]$/;

export const DENIAL_ASPECTS = ['existence', 'attribution', 'content'] as const;
export type DenialAspect = (typeof DENIAL_ASPECTS)[number];

export const AUTHOR_ROLES = ['author', 'mediator', 'addressee'] as const;
export type AuthorRole = (typeof AUTHOR_ROLES)[number];

export const PLAN_STATUSES = ['announced', 'leaked', 'reported', 'under-discussion', 'alternative'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export const COMPLETENESSES = ['document', 'summary', 'partial'] as const;
export type Completeness = (typeof COMPLETENESSES)[number];

export const REACTIONS = [
  'reject',
  'criticise',
  'distance',
  'decline',
  'sceptical',
  'no-comment',
  'conditional',
  'welcome',
  'endorse',
  'accept',
  'retaliate',
] as const;
export type ReactionKind = (typeof REACTIONS)[number];

export const CONDITION_KINDS = ['demand', 'promise', 'precondition'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

export const CONDITION_LOGICS = ['all', 'any'] as const;
export type ConditionLogic = (typeof CONDITION_LOGICS)[number];

export const CONDITION_STATUSES = [
  'pending',
  'refused',
  'stalled',
  'partly-fulfilled',
  'fulfilled',
  'fulfilled-de-facto',
  'lapsed',
  'withdrawn',
  'broken',
] as const;
export type ConditionStatus = (typeof CONDITION_STATUSES)[number];

export const REVIEW_VERDICTS = ['confirmed', 'dismissed'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];
