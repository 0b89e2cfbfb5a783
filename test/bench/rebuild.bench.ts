import { rebuildDossier } from '../../src/projections/rebuild/rebuild-dossier.js';
import { emmettCatchUp } from './emmett-catch-up.js';
import { EMMETT } from './emmett.js';
import { openPalinode } from './palinode.js';
import { recordedLog } from './recorded-log.js';
import type { Contender, Row } from './row.js';

const STATEMENTS = 50_000;
/** Of Emmett’s log: its rate is the same from the first event to the last, and the bench has twelve minutes. */
const CAUGHT_UP = 8_000;

const palinode: Contender = {
  name: 'Palinode',
  async prepare(place) {
    const url = await place.createDatabase();
    const dataSource = await openPalinode(url);
    const dossier = await recordedLog(dataSource, STATEMENTS);
    return {
      async run() {
        const startedAt = performance.now();
        const { events, differences } = await rebuildDossier(url, dossier, null, () => undefined);
        const ms = performance.now() - startedAt;
        if (differences.some(({ removed, added }) => removed + added > 0)) throw new Error('The rebuild found rows that differ.');
        return { operations: events, ms };
      },
      close: () => dataSource.destroy(),
    };
  },
};

export const row: Row = {
  title: 'Rebuild of all projections',
  unit: 'events/s',
  runs: 3,
  contenders: [palinode, emmettCatchUp(CAUGHT_UP)],
  targets: [{ contender: 'Palinode', against: EMMETT, atLeast: 20 }],
  notes: [
    `Palinode: \`palinode rebuild\` of a dossier of ${STATEMENTS.toLocaleString('en')} statements: all read models anew, compared with the live rows, which stay readable and writable.`,
    `Emmett: its consumer catches up one async SQL projection that keeps the current stance, with its own defaults, over ${CAUGHT_UP.toLocaleString('en')} such events.`,
  ],
};
