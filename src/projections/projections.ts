import { actorProjection } from './actor.projection.js';
import { affiliationProjection } from './affiliation.projection.js';
import { codingProjection } from './coding.projection.js';
import { conditionProjection } from './condition.projection.js';
import { currentStanceProjection } from './current-stance.projection.js';
import { refillCurrentStances } from './current-stance.refill.js';
import { denialProjection } from './denial.projection.js';
import { dossierProjection } from './dossier.projection.js';
import { issueProjection } from './issue.projection.js';
import { planProjection } from './plan.projection.js';
import type { Projection, Refill } from './projection.js';
import { reactionProjection } from './reaction.projection.js';
import { shiftProjection } from './shift.projection.js';
import { statementProjection } from './statement.projection.js';

/** A projection, what people call it, and the tables that it alone writes. */
export interface NamedProjection {
  readonly name: string;
  readonly projection: Projection;
  readonly tables: readonly string[];
  /** The same rows from what the other projections have written, sooner: a replay does it once, at its end. */
  readonly refill?: Refill;
}

/** In the order in which they need each other: the stances read the statements, shifts are dated by what they name. */
export const PROJECTIONS: readonly NamedProjection[] = [
  { name: 'dossier', projection: dossierProjection, tables: ['dossier'] },
  { name: 'actors', projection: actorProjection, tables: ['actor', 'actor_version'] },
  { name: 'affiliations', projection: affiliationProjection, tables: ['affiliation'] },
  { name: 'issues', projection: issueProjection, tables: ['issue', 'issue_scale'] },
  { name: 'statements', projection: statementProjection, tables: ['statement', 'slot_statement', 'statement_order'] },
  { name: 'denials', projection: denialProjection, tables: ['denial'] },
  { name: 'codings', projection: codingProjection, tables: ['coding'] },
  { name: 'stances', projection: currentStanceProjection, tables: ['current_stance'], refill: refillCurrentStances },
  { name: 'plans', projection: planProjection, tables: ['plan'] },
  { name: 'reactions', projection: reactionProjection, tables: ['reaction'] },
  { name: 'conditions', projection: conditionProjection, tables: ['condition', 'condition_resolution'] },
  { name: 'shifts', projection: shiftProjection, tables: ['shift'] },
];
