import type { IssueDefined } from '../events.js';
import type { Known } from '../known.js';
import type { Scale } from '../scale.js';
import type { Decision } from './decision.js';
import { Faults } from './faults.js';
import { References } from './references.js';

/** @throws DomainError `validation-failed` if the slug is taken or the scale contradicts itself */
export function defineIssue(known: Known, data: IssueDefined): Decision {
  const faults = new Faults();
  if (known.issues.has(data.issue)) faults.add('/data/issue', `The issue “${data.issue}” is defined already.`);
  checkOrientation(data.scale, faults);
  checkPositions(data.scale, faults);
  checkPoleOwners(data.scale, new References(known, faults));
  faults.throwIfAny();
  const stream = `issue/${data.issue}`;
  return { event: { type: 'issue.defined', data }, stream, reliesOn: [{ stream, version: 0 }] };
}

function checkOrientation(scale: Scale, faults: Faults): void {
  const { orientation } = scale;
  if (orientation === 'directed' && scale.softEnd === undefined) {
    faults.add('/data/scale/softEnd', 'A directed scale says which end is the soft one: low or high.');
  }
  if (orientation !== 'directed' && scale.softEnd !== undefined) {
    faults.add('/data/scale/softEnd', `A ${orientation} scale has no soft end; only a directed one has.`);
  }
  if (orientation === 'bipolar' && scale.poles === undefined) {
    faults.add('/data/scale/poles', 'A bipolar scale names its two poles: {"low": "…", "high": "…"}.');
  }
  if (orientation !== 'bipolar' && scale.poleOwners !== undefined) {
    faults.add('/data/scale/poleOwners', `A ${orientation} scale has no pole owners; only a bipolar one has.`);
  }
}

function checkPositions(scale: Scale, faults: Faults): void {
  const codes = scale.positions.map((position) => position.code);
  scale.positions.forEach((position, index) => {
    const pointer = `/data/scale/positions/${index}`;
    if (codes.indexOf(position.code) !== index) faults.add(`${pointer}/code`, `The code “${position.code}” stands twice.`);
    if (scale.orientation === 'nominal' && position.value !== undefined) {
      faults.add(`${pointer}/value`, 'A nominal scale has no order, so its positions have no value.');
    }
    if (scale.orientation !== 'nominal' && position.value === undefined) {
      faults.add(`${pointer}/value`, `On a ${scale.orientation} scale each position has a value, 0–100.`);
    }
    for (const [nth, code] of (position.refines ?? []).entries()) {
      if (code === position.code) faults.add(`${pointer}/refines/${nth}`, 'A position does not refine itself.');
      else if (!codes.includes(code)) faults.add(`${pointer}/refines/${nth}`, `The scale has no position “${code}”.`);
    }
  });
}

function checkPoleOwners(scale: Scale, references: References): void {
  for (const pole of ['low', 'high'] as const) {
    scale.poleOwners?.[pole].forEach((actor, index) => {
      references.actor(`/data/scale/poleOwners/${pole}/${index}`, actor);
    });
  }
}
