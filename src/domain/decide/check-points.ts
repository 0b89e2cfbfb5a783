import type { PlanPoint, PlanRecorded } from '../facts/plan-facts.js';
import type { Faults } from './faults.js';
import type { References } from './references.js';

/** What the points of one version of a plan refer to, among each other and in the dossier. */
export function checkPoints(plan: PlanRecorded, faults: Faults, references: References): void {
  const demands = plan.points.map(({ demand }) => demand);
  const parents = new Map(plan.points.map(({ demand, parent }) => [demand, parent]));
  plan.points.forEach((point, index) => {
    const pointer = `/data/points/${index}`;
    if (demands.indexOf(point.demand) !== index) {
      faults.add(`${pointer}/demand`, `The demand “${point.demand}” stands twice; it is a point’s identity, so each has its own.`);
    }
    checkParent(point, parents, pointer, faults);
    point.inExchangeFor?.forEach((demand, nth) => {
      const place = `${pointer}/inExchangeFor/${nth}`;
      if (demand === point.demand) faults.add(place, 'A point is not offered in exchange for itself.');
      else if (!parents.has(demand)) faults.add(place, `The plan has no point with the demand “${demand}”.`);
    });
    references.actors(`${pointer}/addressees`, point.addressees);
    checkCoding(plan, point, pointer, faults, references);
  });
}

function checkParent(point: PlanPoint, parents: ReadonlyMap<string, string | undefined>, pointer: string, faults: Faults): void {
  if (point.parent === undefined) return;
  if (!parents.has(point.parent)) {
    faults.add(`${pointer}/parent`, `The plan has no point with the demand “${point.parent}”.`);
    return;
  }
  const above = new Set<string>();
  for (let demand: string | undefined = point.parent; demand !== undefined && !above.has(demand); demand = parents.get(demand)) {
    above.add(demand);
  }
  if (above.has(point.demand)) faults.add(`${pointer}/parent`, `The point “${point.demand}” would be a part of itself.`);
}

function checkCoding(plan: PlanRecorded, point: PlanPoint, pointer: string, faults: Faults, references: References): void {
  const { issue, position, statement: id } = point;
  if (issue !== undefined) references.issue(`${pointer}/issue`, issue);
  if (issue !== undefined && position !== undefined) references.position(`${pointer}/position`, issue, position);
  if (issue !== undefined && position === undefined && id === undefined) {
    faults.add(`${pointer}/position`, 'A point on an issue is coded with a position on its scale, or names the statement that says it.');
  }
  if (issue === undefined && position !== undefined) {
    faults.add(`${pointer}/issue`, 'A position stands on the scale of an issue: say which.');
  }
  if (id === undefined) return;
  const statement = references.ownStatement(`${pointer}/statement`, id, plan.actor);
  if (statement && issue !== undefined && statement.issue !== issue) {
    faults.add(`${pointer}/statement`, `The statement ${id} is on “${statement.issue}”, not “${issue}”.`);
  }
}

/** The number of points that a reader would count: alternatives of one number are one, parts of a point none. */
export function countedPoints(points: readonly PlanPoint[]): number {
  const top = points.filter(({ parent }) => parent === undefined);
  return new Set(top.map(({ number, demand }) => number ?? `demand ${demand}`)).size;
}
