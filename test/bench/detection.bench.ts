import type { DataSource } from 'typeorm';
import { DETECTION_JOBS } from '../../src/detection/detection-works.js';
import { Detection } from '../../src/detection/detection.js';
import type { RestOfPass } from '../../src/detection/detection-pass.js';
import type { DetectionJob } from '../../src/domain/shift.js';
import type { DossierKey } from '../../src/event-log/append-request.js';
import { ReadModelProjector } from '../../src/projections/read-model-projector.js';
import { emmettCatchUp } from './emmett-catch-up.js';
import { EMMETT } from './emmett.js';
import { openPalinode } from './palinode.js';
import { recordedLog } from './recorded-log.js';
import type { Contender, Row } from './row.js';

const STATEMENTS = 20_000;
/** Of Emmett’s log: its rate is the same from the first event to the last, and the row is to take no longer than 90 s. */
const CAUGHT_UP = 4_000;

const palinode: Contender = {
  name: 'Palinode',
  async prepare(place) {
    const dataSource = await openPalinode(await place.createDatabase());
    return {
      async run() {
        const dossier = await recordedLog(dataSource, STATEMENTS);
        const startedAt = performance.now();
        // Side by side, as the service runs them.
        await Promise.all(DETECTION_JOBS.map((job) => judgeAll(dataSource, dossier, job)));
        return { operations: STATEMENTS, ms: performance.now() - startedAt };
      },
      close: () => dataSource.destroy(),
    };
  },
};

/** Brings one job from the log's first event to its last. */
async function judgeAll(dataSource: DataSource, dossier: DossierKey, job: DetectionJob): Promise<void> {
  const detection = new Detection(dataSource, new ReadModelProjector());
  for (let rest: RestOfPass | null = null; ;) {
    const step = await detection.step(dossier, job, rest);
    if (step.kind === 'busy') throw new Error(`Somebody else is at ${job}.`);
    if (step.kind === 'done') return;
    rest = step.rest;
  }
}

export const row: Row = {
  title: 'Detection over the whole log',
  unit: 'events/s',
  runs: 3,
  contenders: [palinode, emmettCatchUp(CAUGHT_UP)],
  targets: [{ contender: 'Palinode', against: EMMETT, atLeast: 20 }],
  notes: [
    `Palinode: all five jobs, side by side as the service runs them, over a log of ${STATEMENTS.toLocaleString('en')} statements that nobody has judged; every shift they find is appended and projected. Only statements are counted.`,
    `Emmett: its consumer catches up one async SQL projection that keeps the current stance, with its own defaults, over ${CAUGHT_UP.toLocaleString('en')} such events.`,
  ],
};
