import type { IssueDefined, IssueRescaled } from '../facts/issue-facts.js';
import type { Known } from '../known.js';
import type { Scale } from '../scale.js';
import { checkScale } from './check-scale.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/** @throws DomainError `validation-failed` if the slug is taken or the scale contradicts itself */
export function defineIssue(known: Known, data: IssueDefined): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  if (known.issues.has(data.issue)) faults.add('/data/issue', `The issue “${data.issue}” is defined already.`);
  checkScale(data.scale, faults, references);
  faults.throwIfAny();
  const stream = `issue/${data.issue}`;
  return { event: { type: 'issue.defined', data }, stream, reliesOn: [...references.reliesOn, { stream, version: 0 }] };
}

/**
 * @throws DomainError `validation-failed` for an unknown issue, a scale that contradicts itself, or a map
 * that does not say of each old position which new one it is
 */
export function rescaleIssue(known: Known, data: IssueRescaled): Decision {
  const faults = new Faults();
  const references = new References(known, faults);
  const issue = references.issue('/data/issue', data.issue);
  checkScale(data.scale, faults, references);
  if (issue) checkMap(data, issue.scale, faults);
  faults.throwIfAny();
  return { event: { type: 'issue.rescaled', data }, stream: `issue/${data.issue}`, reliesOn: references.reliesOn };
}

function checkMap({ map, scale }: IssueRescaled, old: Scale, faults: Faults): void {
  const codesOf = ({ positions }: Scale): string[] => positions.map(({ code }) => code);
  const [oldCodes, newCodes] = [codesOf(old), codesOf(scale)];
  for (const code of oldCodes) {
    if (!Object.hasOwn(map, code)) {
      const detail = 'give the new code, or null where there is no place for it';
      faults.add('/data/map', `The map leaves out the old position “${code}”: ${detail}.`);
    }
  }
  for (const [code, target] of Object.entries(map)) {
    const pointer = `/data/map/${code}`;
    if (!oldCodes.includes(code)) faults.add(pointer, `The old scale has no position “${code}”; it has ${oldCodes.join(', ')}.`);
    if (target !== null && !newCodes.includes(target)) {
      faults.add(pointer, `The new scale has no position “${target}”; it has ${newCodes.join(', ')}.`);
    }
  }
}
