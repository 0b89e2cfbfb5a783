import type { Scale } from '../scale.js';
import type { Faults } from './faults.js';
import type { References } from './references.js';

/** Whether a scale agrees with itself, and its pole owners are known; its place is `/data/scale`. */
export function checkScale(scale: Scale, faults: Faults, references: References): void {
  checkOrientation(scale, faults);
  checkPositions(scale, faults);
  for (const pole of ['low', 'high'] as const) references.actors(`/data/scale/poleOwners/${pole}`, scale.poleOwners?.[pole]);
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
