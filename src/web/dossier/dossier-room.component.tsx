import { type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../api/answer.hook.js';
import { listActors, listIssues, readDossier } from '../api/client.js';
import type { Actor, Dossier, Issue, Scale } from '../api/shapes.js';
import type { RoomRoute } from '../routing/route.js';
import { Answered } from '../states/answered.component.js';
import { Crumbs } from './crumbs.component.js';
import { DetectionProgress } from './detection-progress.component.js';
import { RoomLinks } from './room-links.component.js';

/** What every page of a dossier needs to know about it. */
export interface Room {
  readonly dossier: Dossier;
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  /** The issue's scale, null where the dossier does not list the issue. */
  readonly scaleOf: (issue: string) => Scale | null;
}

/** How often the dossier is read again while detection has events left to judge, in milliseconds. */
const WHILE_BEHIND = 2_000;

const NO_DOSSIER = { heading: 'No such dossier', back: { address: '/', name: 'All dossiers' } };

async function enter(slug: string, signal: AbortSignal): Promise<Room> {
  const [dossier, actors, issues] = await Promise.all([
    readDossier(slug, signal),
    listActors(slug, signal),
    listIssues(slug, signal),
  ]);
  const scales = new Map(issues.map((issue) => [issue.slug, issue.scale]));
  return { dossier, actors, issues, scaleOf: (issue) => scales.get(issue) ?? null };
}

interface DossierRoomProps {
  readonly slug: string;
  /** The page of the dossier that is shown. */
  readonly page: RoomRoute['page'];
  readonly children: (room: Room) => ComponentChildren;
}

/** Reads the dossier once for all its pages, and again while its first shifts are still being found. */
export function DossierRoom({ slug, page, children }: DossierRoomProps) {
  const [reading, setReading] = useState(0);
  const answer = useAnswer(`${slug} ${reading}`, (signal) => enter(slug, signal), true);
  const isBehind = answer.state === 'ready' && answer.value.dossier.detectedUpTo < answer.value.dossier.lastSequence;

  useEffect(() => {
    if (!isBehind) return undefined;
    const timer = setTimeout(() => setReading(reading + 1), WHILE_BEHIND);
    return () => clearTimeout(timer);
  }, [isBehind, answer]);

  return (
    <Answered answer={answer} what="the dossier" isPage missing={NO_DOSSIER}>
      {(room) => (
        <>
          {page !== 'dossier' && <Crumbs dossier={room.dossier} />}
          <RoomLinks dossier={room.dossier} page={page} />
          {isBehind && <DetectionProgress dossier={room.dossier} />}
          {children(room)}
        </>
      )}
    </Answered>
  );
}
