import type { Queries } from '../../database/queries.js';
import { withPointsRead } from '../../domain/conditions/condition-reference.js';
import type { LedgerCondition } from '../../domain/conditions/condition.js';
import { type Proposal, proposalsOf } from '../../domain/conditions/proposal.js';
import { planVersionsOf } from '../../projections/plan.reader.js';
import { type StanceKey, stanceKey, stancesOf } from '../../projections/stance.reader.js';
import type { Moment } from '../as-of.js';
import { countsAt } from '../counts-at.js';
import { statedBy } from '../stance-as-of.js';

/** The resolutions that the service proposes for these conditions, as of then, in their order. */
export async function proposalsAt(
  queries: Queries,
  dossierId: number,
  conditions: readonly LedgerCondition[],
  moment: Moment,
): Promise<Proposal[]> {
  const { sequence } = moment.knownAt;
  const plans = conditions.flatMap(({ refersTo }) => refersTo.flatMap((each) => ('plan' in each ? [each.plan] : [])));
  const versions = plans.length === 0 ? [] : await planVersionsOf(queries, dossierId, [...new Set(plans)], sequence);
  const read = conditions.map((each) => withPointsRead(each, versions.filter((version) => countsAt(version, moment))));
  const stances = await stancesOf(queries, dossierId, read.flatMap(stancesIn), sequence, moment);
  return read.flatMap((condition) => {
    const own = stancesIn(condition).flatMap((key) => stances.get(stanceKey(key)) ?? []);
    return proposalsOf(condition, new Map(own.map((stance) => [stanceKey(stance), statedBy(stance, moment.asOf)])));
  });
}

/** The stances that can show that a condition came true: the addressees', or of a promise its maker's. */
function stancesIn({ actor, kind, addressees, refersTo }: LedgerCondition): StanceKey[] {
  const actors = kind === 'promise' ? [actor] : addressees;
  const issues = refersTo.flatMap((each) => ('issue' in each ? [each.issue] : []));
  return actors.flatMap((each) => issues.map((issue) => ({ actor: each, issue })));
}
