import { DossierRoom, type Room } from './dossier/dossier-room.component.js';
import { ActorPage } from './pages/actor.page.js';
import { DossierPage } from './pages/dossier.page.js';
import { DossiersPage } from './pages/dossiers.page.js';
import { ShiftPage } from './pages/shift.page.js';
import { StatementPage } from './pages/statement.page.js';
import { UnknownPage } from './pages/unknown.page.js';
import { Frame } from './frame.component.js';
import { useRoute } from './routing/navigation.hook.js';
import type { Route } from './routing/route.js';
import { Unbroken } from './states/unbroken.component.js';

type RoomRoute = Extract<Route, { readonly dossier: string }>;

function RoomPage({ route, room }: { readonly route: RoomRoute; readonly room: Room }) {
  switch (route.page) {
    case 'dossier':
      return <DossierPage room={room} filter={route.filter} />;
    case 'actor':
      return <ActorPage room={room} actor={route.actor} />;
    case 'statement':
      return <StatementPage room={room} id={route.statement} />;
    case 'shift':
      return <ShiftPage room={room} id={route.shift} />;
  }
}

/** Equal as long as the same thing is shown, so that a broken page is left behind with its address. */
function placeOf(route: RoomRoute): string {
  switch (route.page) {
    case 'dossier':
      return route.page;
    case 'actor':
      return `${route.page} ${route.actor}`;
    case 'statement':
      return `${route.page} ${route.statement}`;
    case 'shift':
      return `${route.page} ${route.shift}`;
  }
}

function CurrentPage({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'dossiers':
      return <DossiersPage />;
    case 'unknown':
      return <UnknownPage path={route.path} />;
    default:
      return (
        <DossierRoom key={route.dossier} slug={route.dossier} isFront={route.page === 'dossier'}>
          {(room) => (
            <Unbroken key={placeOf(route)} what="This page" isPage>
              <RoomPage route={route} room={room} />
            </Unbroken>
          )}
        </DossierRoom>
      );
  }
}

/** The page at the current address, in its frame. */
export function App() {
  const route = useRoute();
  return (
    <Frame>
      <Unbroken key={'dossier' in route ? route.dossier : route.page} what="This page" isPage>
        <CurrentPage route={route} />
      </Unbroken>
    </Frame>
  );
}
