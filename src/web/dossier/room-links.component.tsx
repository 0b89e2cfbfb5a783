import type { Dossier } from '../api/shapes.js';
import {
  conditionsAddress,
  dossierAddress,
  matrixAddress,
  plansAddress,
  statementsAddress,
  worklistAddress,
} from '../routing/addresses.js';
import type { RoomRoute } from '../routing/route.js';

interface RoomLinksProps {
  readonly dossier: Dossier;
  /** The page the reader is on. */
  readonly page: RoomRoute['page'];
}

/** The dossier's lists, on each of its pages. */
export function RoomLinks({ dossier: { slug }, page }: RoomLinksProps) {
  const links: readonly (readonly [RoomRoute['page'], string, string])[] = [
    ['dossier', 'Shifts', dossierAddress(slug)],
    ['matrix', 'Matrix', matrixAddress(slug)],
    ['statements', 'Statements', statementsAddress(slug)],
    ['plans', 'Plans', plansAddress(slug)],
    ['conditions', 'Conditions', conditionsAddress(slug)],
    ['worklist', 'Worklist', worklistAddress(slug)],
  ];
  return (
    <nav class="room-links" aria-label="In this dossier">
      <ul>
        {links.map(([to, name, address]) => (
          <li key={to}>
            <a href={address} {...(to === page ? { 'aria-current': 'page' as const } : {})}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
