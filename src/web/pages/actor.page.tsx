import { useAnswer } from '../api/answer.hook.js';
import { readStances } from '../api/client.js';
import type { Actor, Stances } from '../api/shapes.js';
import { Affiliations } from '../actor/affiliations.component.js';
import { StanceCard } from '../actor/stance-card.component.js';
import { UnknownIssues } from '../actor/unknown-issues.component.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { dossierAddress } from '../routing/addresses.js';
import { useTitle } from '../routing/title.hook.js';
import { Answered } from '../states/answered.component.js';
import { Timelines } from '../timeline/timelines.component.js';
import { dateInWords, instantInWords } from '../words/dates.words.js';
import { ACTOR_KIND_WORDS } from '../words/terms.words.js';

interface ActorPageProps {
  readonly room: Room;
  readonly actor: string;
}

function Holds({ room, actor, stances }: ActorPageProps & { readonly stances: Stances }) {
  const slug = room.dossier.slug;
  if (stances.items.length === 0) {
    return (
      <p class="empty">
        No statement by {stances.actor.name} is on record. Its stances are <em>unknown</em>, never neutral.
      </p>
    );
  }
  return (
    <>
      <section aria-labelledby="stances">
        <h2 id="stances">What {stances.actor.name} holds</h2>
        <p class="muted">
          As of {dateInWords(stances.asOf)}, by what was recorded until {instantInWords(stances.knownAt.at)}.
        </p>
        <ul class="stances">
          {stances.items.map((stance) => {
            const issue = stance.issue.slug;
            return <StanceCard key={issue} dossier={slug} stance={stance} scale={room.scaleOf(issue)} />;
          })}
        </ul>
        <UnknownIssues issues={room.issues} stances={stances.items} />
      </section>
      <section aria-labelledby="timelines">
        <h2 id="timelines">How it came to that</h2>
        <Timelines dossier={slug} actor={actor} stances={stances} />
      </section>
    </>
  );
}

function Heading({ room, found }: { readonly room: Room; readonly found: Actor }) {
  const shifts = dossierAddress(room.dossier.slug, { actor: found.slug, kind: null });
  return (
    <header class="front">
      <p class="eyebrow">{ACTOR_KIND_WORDS[found.kind].one}</p>
      <h1>{found.name}</h1>
      {found.aliases.length > 0 && <p class="muted">Also: {found.aliases.join(', ')}</p>}
      <Affiliations dossier={room.dossier.slug} actor={found} actors={room.actors} />
      <p>
        <a href={shifts}>{found.name}’s shifts, side by side</a>
      </p>
    </header>
  );
}

/** What an actor holds today and how it came to that. */
export function ActorPage({ room, actor }: ActorPageProps) {
  const dossier = room.dossier.slug;
  const found = room.actors.find(({ slug }) => slug === actor);
  useTitle(found?.name ?? actor);
  const answer = useAnswer(`${dossier} ${actor}`, (signal) => readStances(dossier, actor, signal));
  return (
    <>
      {found === undefined ? <h1>{actor}</h1> : <Heading room={room} found={found} />}
      <Answered answer={answer} what="the stances">
        {(stances) => <Holds room={room} actor={actor} stances={stances} />}
      </Answered>
    </>
  );
}
