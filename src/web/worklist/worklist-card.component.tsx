import type { WorklistItem } from '../api/shapes.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { DisputedEntry } from './disputed-entry.component.js';
import { OrderNeededEntry } from './order-needed-entry.component.js';
import { ParkedEntry } from './parked-entry.component.js';
import { ProposedResolutionEntry } from './proposed-resolution-entry.component.js';
import { UnmatchedDemandEntry } from './unmatched-demand-entry.component.js';
import './worklist.css';

interface WorklistCardProps {
  readonly room: Room;
  readonly item: WorklistItem;
}

const NAMES: Readonly<Record<WorklistItem['kind'], string>> = {
  'order-needed': 'Which came first?',
  'proposed-resolution': 'Has it been fulfilled?',
  disputed: 'Disputed',
  'unmatched-demand': 'An earlier demand by another name?',
  parked: 'Set aside by the service',
};

function Entry({ room, item }: WorklistCardProps) {
  const dossier = room.dossier.slug;
  switch (item.kind) {
    case 'order-needed':
      return <OrderNeededEntry dossier={dossier} item={item} />;
    case 'proposed-resolution':
      return <ProposedResolutionEntry dossier={dossier} item={item} />;
    case 'disputed':
      return <DisputedEntry dossier={dossier} item={item} />;
    case 'unmatched-demand':
      return <UnmatchedDemandEntry dossier={dossier} item={item} />;
    case 'parked':
      return <ParkedEntry item={item} />;
  }
}

/** One thing that waits for a person: what is asked, and all that is known of it. */
export function WorklistCard({ room, item }: WorklistCardProps) {
  return (
    <article class="card" data-testid="worklist-item" data-kind={item.kind}>
      <p class="eyebrow">{NAMES[item.kind]}</p>
      <Entry room={room} item={item} />
    </article>
  );
}
