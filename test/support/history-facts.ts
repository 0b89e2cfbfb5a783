import type { DomainEvent } from '../../src/domain/events.js';
import type { CorrectedFields, DenialTarget } from '../../src/domain/facts/statement-facts.js';
import type { PlanPoint } from '../../src/domain/facts/plan-facts.js';
import type { ReactionTarget } from '../../src/domain/facts/reaction-facts.js';
import type { Known } from '../../src/domain/known.js';
import type { Scale } from '../../src/domain/scale.js';
import type { DossierStep } from './history-dossier.arbitrary.js';
import { pick } from './pick.js';

const SOURCES = [{ outlet: 'Desk', title: 'Notes' }];

/** What a step wants recorded, of what is known so far; null where there is nothing to do it to. */
export function dossierFact(step: DossierStep, known: Known): DomainEvent | null {
  switch (step.kind) {
    case 'affiliate': {
      const { kind: _, portfolio, rank, ...rest } = step;
      const further = { ...(portfolio !== null && { portfolio }), ...(rank !== null && { rank }) };
      return { type: 'actor.affiliated', data: { ...rest, ...further } };
    }
    case 'end': {
      const open = pick(known.affiliations.filter(({ isOpen }) => isOpen), step.which);
      if (!open) return null;
      const { actor, of, role } = open;
      return { type: 'affiliation.ended', data: { actor, of, role, ended: step.ended } };
    }
    case 'update':
      return { type: 'actor.updated', data: { actor: step.actor, kind: step.actorKind } };
    case 'merge': {
      const into = pick([...known.actors.keys()].filter((slug) => slug !== step.actor), step.into);
      return into === undefined ? null : { type: 'actor.merged', data: { actor: step.actor, into, why: 'registered twice' } };
    }
    case 'rescale': {
      const scale = known.issues.get(step.issue)?.scale;
      return scale ? { type: 'issue.rescaled', data: { issue: step.issue, ...rescaled(scale, step.dropped), why: 'finer' } } : null;
    }
    case 'correct':
      return correction(step, known);
    case 'source': {
      const statement = pick([...known.statements.keys()], step.statement);
      const sources = [{ outlet: 'Gazette', title: 'Front page', grade: step.grade }];
      return statement === undefined ? null : { type: 'statement.sourced', data: { statement, sources } };
    }
    case 'code': {
      const [statement, said] = pick([...known.statements], step.statement) ?? [];
      if (statement === undefined || !said) return null;
      return { type: 'statement.coded', data: { statement, coder: 'second', position: codeOn(known, said.issue, step.place) } };
    }
    case 'deny': {
      const target = denialTarget(step, known);
      const denial = { aspect: 'content' as const, by: 'russia', stated: '2024-06', summary: 'It was never said.', sources: SOURCES };
      return target && { type: 'claim.denied', data: { target, ...denial } };
    }
    case 'plan':
      return planFact(step, known);
    case 'react': {
      const target = reactionTarget(step, known);
      const { actor, reaction } = step;
      const said = { stated: '2023-05', modality: 'official' as const, summary: reaction, sources: SOURCES };
      return target && { type: 'reaction.stated', data: { actor, target, reaction, ...said } };
    }
    case 'demand': {
      const { kind: _, issue, place, deadline, ...rest } = step;
      const position = codeOn(known, issue, place);
      const refersTo = position === null ? [] : [{ issue, position }];
      const kind = deadline === null ? ('demand' as const) : ('promise' as const);
      const condition = { kind, text: 'It comes true.', logic: 'all' as const, stated: '2022-03', sources: SOURCES };
      return { type: 'condition.recorded', data: { ...rest, ...condition, refersTo, ...(deadline !== null && { deadline }) } };
    }
    case 'resolve': {
      const [condition, ledger] = pick([...known.conditions], step.which) ?? [];
      const addressee = pick(ledger?.addressees ?? [], step.addressee);
      if (condition === undefined || addressee === undefined) return null;
      return { type: 'condition.resolved', data: { condition, addressee, status: step.status, stated: step.stated } };
    }
    case 'review': {
      const shift = pick(ownShifts(known), step.which);
      return shift === undefined ? null : { type: 'shift.reviewed', data: { shift, verdict: step.verdict, note: 'seen' } };
    }
  }
}

/** Of asserted shifts those that have the id of their event: in every dossier the same. */
function ownShifts(known: Known): string[] {
  return [...known.shifts.keys()].filter((id) => known.records.has(id));
}

function codeOn(known: Known, issue: string, place: number | null): string | null {
  return place === null ? null : (pick(known.issues.get(issue)?.scale.positions ?? [], place)?.code ?? null);
}

/** The scale under other codes; or with one position dropped, whose statements place nobody any more. */
function rescaled(scale: Scale, dropped: number | null): { scale: Scale; map: Record<string, string | null> } {
  const gone = dropped === null || scale.positions.length < 4 ? undefined : pick(scale.positions, dropped)?.code;
  const renamed = (code: string): string => (code.endsWith('-anew') ? code.slice(0, -'-anew'.length) : `${code}-anew`);
  const positions = scale.positions
    .filter(({ code }) => code !== gone)
    .map((position) => ({
      ...position,
      code: renamed(position.code),
      ...(position.refines && { refines: position.refines.filter((code) => code !== gone).map(renamed) }),
    }));
  const map = Object.fromEntries(scale.positions.map(({ code }) => [code, code === gone ? null : renamed(code)]));
  return { scale: { ...scale, positions }, map };
}

function correction({ statement: which, field, to }: Extract<DossierStep, { kind: 'correct' }>, known: Known): DomainEvent | null {
  const [statement, said] = pick([...known.statements], which) ?? [];
  if (statement === undefined || !said) return null;
  const other = pick([...known.statements.keys()].filter((id) => id !== statement), to);
  const fields: Readonly<Record<typeof field, CorrectedFields>> = {
    position: { position: codeOn(known, said.issue, to) },
    stated: { stated: pick(['2022-03-11', '2022-04', '2023'], to) ?? '2022' },
    actor: { actor: pick([...known.actors.keys()], to) ?? said.data.actor },
    speaker: { speaker: to % 2 === 0 ? null : 'zelensky' },
    commitment: { commitment: to % 2 === 0 ? 1 : 4 },
    after: { after: to % 3 === 0 || other === undefined ? null : [{ statement: other, words: 'no longer' }] },
    sources: { sources: [{ outlet: 'Gazette', title: 'Page two', grade: 'B3' }] },
  };
  return { type: 'statement.corrected', data: { statement, corrected: fields[field], why: 'misread' } };
}

function denialTarget({ target, which }: Extract<DossierStep, { kind: 'deny' }>, known: Known): DenialTarget | null {
  const of = { statement: known.statements.keys(), plan: known.plans.keys(), shift: ownShifts(known) };
  const [statement, plan, shift] = [pick([...of.statement], which), pick([...of.plan], which), pick(of.shift, which)];
  switch (target) {
    case 'statement':
      return statement === undefined ? null : { statement };
    case 'plan':
      return plan === undefined ? null : { plan };
    case 'shift':
      return shift === undefined ? null : { shift };
  }
}

function reactionTarget({ target, which }: Extract<DossierStep, { kind: 'react' }>, known: Known): ReactionTarget | null {
  const [plan, { demands } = { demands: new Set<string>() }] = pick([...known.plans], which) ?? [];
  const [statement, condition] = [pick([...known.statements.keys()], which), pick([...known.conditions.keys()], which)];
  const demand = pick([...demands], which);
  switch (target) {
    case 'plan':
      return plan === undefined ? null : { plan, ...(demand !== undefined && which % 2 === 0 && { demand }) };
    case 'statement':
      return statement === undefined ? null : { statement };
    case 'condition':
      return condition === undefined ? null : { condition };
    case 'process':
      return { process: 'talks' };
  }
}

function planFact(step: Extract<DossierStep, { kind: 'plan' }>, known: Known): DomainEvent {
  const { kind: _, doesSupersede, points, ...rest } = step;
  const earlier = known.plans.get(step.plan);
  const other = [...known.plans.keys()].find((slug) => slug !== step.plan);
  const supersedes = doesSupersede && other !== undefined ? { supersedes: other } : {};
  const said = { title: step.plan, modality: 'official' as const, sources: SOURCES };
  return {
    type: earlier ? 'plan.revised' : 'plan.recorded',
    data: { ...rest, ...said, ...supersedes, points: points.map((point) => planPoint(step.actor, point, known)) },
  };
}

type DrawnPoint = Extract<DossierStep, { kind: 'plan' }>['points'][number];

/** Coded, or naming the statement that says it, or neither. */
function planPoint(holder: string, { demand, issue, place, isBranch, names }: DrawnPoint, known: Known): PlanPoint {
  const own = [...known.statements].filter(([, said]) => said.issue === issue && said.holders.includes(holder) && !said.isRetracted);
  const [statement] = (names === null ? null : pick(own, names)) ?? [];
  const position = codeOn(known, issue, place);
  const coded = position === null ? {} : { issue, position };
  return {
    demand,
    text: `On ${demand}`,
    ...coded,
    ...(isBranch && { branch: 'either' }),
    ...(statement !== undefined && { statement }),
  };
}
