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

type RoomRoute = Extract<Route, { readonly dossier: string }>;

function RoomPage({ route, room }: { readonly route: RoomRoute; readonly room: Room }) {
  switch (route.page) {
    case 'dossier':
      return <DossierPage room={room} filter={route.filter} />;
    case 'actor':
      return <ActorPage key={route.actor} room={room} actor={route.actor} />;
    case 'statement':
      return <StatementPage key={route.statement} room={room} id={route.statement} />;
    case 'shift':
      return <ShiftPage key={route.shift} room={room} id={route.shift} />;
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
          {(room) => <RoomPage route={route} room={room} />}
        </DossierRoom>
      );
  }
}

/** The page at the current address, in its frame. */
export function App() {
  const route = useRoute();
  return (
    <Frame>
      <CurrentPage route={route} />
    </Frame>
  );
}
