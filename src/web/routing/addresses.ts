import {
  type ConditionFilter,
  type MatrixDays,
  NO_CONDITION_FILTER,
  NO_FILTER,
  NO_SEARCH,
  type ShiftFilter,
  type StatementSearch,
  TODAY_ALONE,
} from '../api/filters.js';

const dossierPath = (dossier: string): string => `/dossiers/${encodeURIComponent(dossier)}`;

/** The path with what of a filter is set. */
function filtered(path: string, filter: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

export const dossierAddress = (dossier: string, filter: ShiftFilter = NO_FILTER): string =>
  filtered(dossierPath(dossier), { ...filter });

export const actorAddress = (dossier: string, actor: string): string =>
  `${dossierPath(dossier)}/actors/${encodeURIComponent(actor)}`;

/** The actor's timeline on one issue. */
export const timelineAddress = (dossier: string, actor: string, issue: string): string =>
  `${actorAddress(dossier, actor)}#${encodeURIComponent(issue)}`;

export const statementsAddress = (dossier: string, search: StatementSearch = NO_SEARCH): string =>
  filtered(`${dossierPath(dossier)}/statements`, { ...search });

export const statementAddress = (dossier: string, statement: string): string =>
  `${dossierPath(dossier)}/statements/${encodeURIComponent(statement)}`;

export const shiftAddress = (dossier: string, shift: string): string =>
  `${dossierPath(dossier)}/shifts/${encodeURIComponent(shift)}`;

export const plansAddress = (dossier: string): string => `${dossierPath(dossier)}/plans`;

/** A plan; `against` sets it against another one: `slug`, or `slug@version`. */
export const planAddress = (dossier: string, plan: string, against: string | null = null): string =>
  filtered(`${plansAddress(dossier)}/${encodeURIComponent(plan)}`, { against });

export const conditionsAddress = (dossier: string, filter: ConditionFilter = NO_CONDITION_FILTER): string =>
  filtered(`${dossierPath(dossier)}/conditions`, { ...filter });

/** A condition's place in the ledger. */
export const conditionAddress = (dossier: string, condition: string): string =>
  `${conditionsAddress(dossier)}#${encodeURIComponent(condition)}`;

export const worklistAddress = (dossier: string): string => `${dossierPath(dossier)}/worklist`;

export const matrixAddress = (dossier: string, days: MatrixDays = TODAY_ALONE): string =>
  filtered(`${dossierPath(dossier)}/matrix`, { ...days });
