import { ask, askForAll, at } from './ask.js';
import type { ConditionFilter, MatrixDays, StatementSearch } from './filters.js';
import type { Condition, Matrix, Page, Plan, PlanDiff, PlanItem, Statement, WorklistItem } from './shapes.js';

export const listPlans = (dossier: string, signal: AbortSignal): Promise<readonly PlanItem[]> =>
  askForAll(at(dossier, 'plans'), signal);

export const readPlan = (dossier: string, plan: string, signal: AbortSignal): Promise<Plan> =>
  ask(at(dossier, 'plans', plan), signal);

/** @param against `slug`, or `slug@version` */
export const readPlanDiff = (dossier: string, plan: string, against: string, signal: AbortSignal): Promise<PlanDiff> =>
  ask(at(dossier, 'plans', plan, 'diff'), signal, { against });

export const listConditions = (
  dossier: string,
  filter: ConditionFilter,
  signal: AbortSignal,
): Promise<readonly Condition[]> => askForAll(at(dossier, 'conditions'), signal, { ...filter });

/** One page of what waits for a person. */
export const listWorklist = (
  dossier: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<WorklistItem>> => ask(at(dossier, 'worklist'), signal, { limit: 50, cursor });

export const readMatrix = (dossier: string, days: MatrixDays, signal: AbortSignal): Promise<Matrix> =>
  ask(at(dossier, 'matrix'), signal, { ...days });

/** One page of statements, the last stated first. */
export const searchStatements = (
  dossier: string,
  search: StatementSearch,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<Statement>> => ask(at(dossier, 'statements'), signal, { ...search, limit: 20, cursor });
