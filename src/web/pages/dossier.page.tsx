import type { ShiftFilter } from '../api/filters.js';
import { ActorIndex } from '../dossier/actor-index.component.js';
import { Counts } from '../dossier/counts.component.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { ShiftExports } from '../dossier/shift-exports.component.js';
import { ShiftFilterForm } from '../dossier/shift-filter.component.js';
import { ShiftList } from '../dossier/shift-list.component.js';
import { useTitle } from '../routing/title.hook.js';

interface DossierPageProps {
  readonly room: Room;
  readonly filter: ShiftFilter;
}

/** A dossier's front: what it is about and who moved lately. */
export function DossierPage({ room, filter }: DossierPageProps) {
  const { title, description, counts } = room.dossier;
  useTitle(title);
  return (
    <>
      <header class="front">
        <h1>{title}</h1>
        {description !== null && <p class="lede">{description}</p>}
        <Counts counts={counts} />
      </header>
      <div class="front-columns">
        <section aria-labelledby="latest-shifts">
          <div class="section-head">
            <h2 id="latest-shifts">Latest shifts</h2>
            <ShiftFilterForm room={room} filter={filter} />
          </div>
          <ShiftList room={room} filter={filter} />
          <ShiftExports dossier={room.dossier.slug} filter={filter} />
        </section>
        <ActorIndex room={room} />
      </div>
    </>
  );
}
