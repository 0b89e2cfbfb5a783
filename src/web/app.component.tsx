import { DossierRoom, type Room } from './dossier/dossier-room.component.js';
import { Frame } from './frame.component.js';
import { ActorPage } from './pages/actor.page.js';
import { ConditionsPage } from './pages/conditions.page.js';
import { DossierPage } from './pages/dossier.page.js';
import { DossiersPage } from './pages/dossiers.page.js';
import { MatrixPage } from './pages/matrix.page.js';
import { PlanPage } from './pages/plan.page.js';
import { PlansPage } from './pages/plans.page.js';
import { ShiftPage } from './pages/shift.page.js';
import { StatementPage } from './pages/statement.page.js';
import { StatementsPage } from './pages/statements.page.js';
import { UnknownPage } from './pages/unknown.page.js';
import { WorklistPage } from './pages/worklist.page.js';
import { useRoute } from './routing/navigation.hook.js';
import type { RoomRoute, Route } from './routing/route.js';
import { Unbroken } from './states/unbroken.component.js';

function RoomPage({ route, room }: { readonly route: RoomRoute; readonly room: Room }) {
  switch (route.page) {
    case 'dossier':
      return <DossierPage room={room} filter={route.filter} />;
    case 'actor':
      return <ActorPage room={room} actor={route.actor} />;
    case 'statements':
      return <StatementsPage room={room} search={route.search} />;
    case 'statement':
      return <StatementPage room={room} id={route.statement} />;
    case 'shift':
      return <ShiftPage room={room} id={route.shift} />;
    case 'plans':
      return <PlansPage room={room} />;
    case 'plan':
      return <PlanPage room={room} plan={route.plan} against={route.against} />;
    case 'conditions':
      return <ConditionsPage room={room} filter={route.filter} />;
    case 'worklist':
      return <WorklistPage room={room} />;
    case 'matrix':
      return <MatrixPage room={room} days={route.days} />;
  }
}

/** Equal as long as the same thing is shown, so that a broken page is left behind with its address. */
function placeOf(route: RoomRoute): string {
  switch (route.page) {
    case 'actor':
      return `${route.page} ${route.actor}`;
    case 'statement':
      return `${route.page} ${route.statement}`;
    case 'shift':
      return `${route.page} ${route.shift}`;
    case 'plan':
      return `${route.page} ${route.plan}`;
    case 'dossier':
    case 'statements':
    case 'plans':
    case 'conditions':
    case 'worklist':
    case 'matrix':
      return route.page;
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
        <DossierRoom key={route.dossier} slug={route.dossier} page={route.page}>
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
