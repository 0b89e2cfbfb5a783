import type { DataSource } from 'typeorm';
import { Dossiers } from '../../src/event-log/dossiers.js';
import { EventReader } from '../../src/event-log/event.reader.js';
import { GroupedAppender } from '../../src/event-log/grouped-appender.js';
import { ReadModelProjector } from '../../src/projections/read-model-projector.js';
import { OpenDossier } from '../../src/recording/open-dossier.handler.js';
import { RecordEvent } from '../../src/recording/record-event.handler.js';
import { RecordAlone } from '../../src/recording/record-alone.handler.js';
import { atOnce } from './at-once.js';
import { ground, newSlug, openPalinode } from './palinode.js';
import type { Contender } from './row.js';
import { statements } from './statements.js';

/** Palinode in process, as a request's handler calls it: from the JSON that was sent to the event that was recorded. */
export function palinodeAppend(count: number): Contender {
  return {
    name: 'Palinode',
    async prepare(place) {
      const dataSource = await openPalinode(await place.createDatabase());
      const { openDossier, recordEvent } = handlers(dataSource);
      return {
        run: async () => {
          const slug = newSlug();
          await openDossier.open({ slug, title: 'Votes' });
          await atOnce(ground(), (event) => recordEvent.record(slug, event, null));
          const sent = statements(count).map((each) => ({ type: 'position.stated', expectedVersion: 0, ...each }));
          return atOnce(sent, (event) => recordEvent.record(slug, event, null));
        },
        close: () => dataSource.destroy(),
      };
    },
  };
}

function handlers(dataSource: DataSource): { openDossier: OpenDossier; recordEvent: RecordEvent } {
  const projector = new ReadModelProjector();
  const appender = new GroupedAppender(dataSource, projector);
  const dossiers = new Dossiers(dataSource, projector);
  const recordAlone = new RecordAlone(dataSource, appender);
  return {
    openDossier: new OpenDossier(dossiers, appender),
    recordEvent: new RecordEvent(dossiers, new EventReader(dataSource), recordAlone),
  };
}
