import { useAnswer } from '../api/answer.hook.js';
import { readActor, readStances } from '../api/client.js';
import { NO_FILTER } from '../api/filters.js';
import type { Actor, Stances } from '../api/shapes.js';
import { Affiliations } from '../actor/affiliations.component.js';
import { ReactionList } from '../actor/reaction-list.component.js';
import { SpreadList } from '../actor/spread.component.js';
import { StanceCard } from '../actor/stance-card.component.js';
import { UnknownIssues } from '../actor/unknown-issues.component.js';
import type { Room } from '../dossier/dossier-room.component.js';
import { dossierAddress } from '../routing/addresses.js';
import { useTitle } from '../routing/title.hook.js';
import { Answered } from '../states/answered.component.js';
import { NothingThere } from '../states/missing.component.js';
import { Unbroken } from '../states/unbroken.component.js';
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
            return (
              <li key={issue} class="card stance">
                <Unbroken what={`What is held on ${stance.issue.title}`}>
                  <StanceCard dossier={slug} stance={stance} scale={room.scaleOf(issue)} />
                </Unbroken>
              </li>
            );
          })}
        </ul>
        <UnknownIssues issues={room.issues} stances={stances.items} />
      </section>
      <section aria-labelledby="timelines">
        <h2 id="timelines">How it came to that</h2>
        <Unbroken what="The way there">
          <Timelines dossier={slug} actor={actor} stances={stances} />
        </Unbroken>
      </section>
    </>
  );
}

function Heading({ room, found }: { readonly room: Room; readonly found: Actor }) {
  const shifts = dossierAddress(room.dossier.slug, { ...NO_FILTER, actor: found.slug });
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

/** What is read of the actor alone: its members' spread, its reactions. */
function Besides({ dossier, actor }: { readonly dossier: string; readonly actor: string }) {
  const answer = useAnswer(`${dossier} ${actor} besides`, (signal) => readActor(dossier, actor, signal));
  return (
    <Answered answer={answer} what="its answers to others">
      {({ reactions, spread }) => (
        <>
          <SpreadList dossier={dossier} spread={spread ?? []} />
          <ReactionList dossier={dossier} reactions={reactions} />
        </>
      )}
    </Answered>
  );
}

function WholeActor({ room, found }: { readonly room: Room; readonly found: Actor }) {
  const dossier = room.dossier.slug;
  useTitle(found.name);
  const answer = useAnswer(`${dossier} ${found.slug}`, (signal) => readStances(dossier, found.slug, signal));
  return (
    <>
      <Heading room={room} found={found} />
      <Answered answer={answer} what="the stances">
        {(stances) => <Holds room={room} actor={found.slug} stances={stances} />}
      </Answered>
      <Besides dossier={dossier} actor={found.slug} />
    </>
  );
}

/** What an actor holds today and how it came to that. */
export function ActorPage({ room, actor }: ActorPageProps) {
  const { slug, title } = room.dossier;
  const found = room.actors.find((each) => each.slug === actor);
  if (found !== undefined) return <WholeActor room={room} found={found} />;
  const missing = { heading: 'No such actor', back: { address: dossierAddress(slug), name: title } };
  return <NothingThere missing={missing} detail={`This dossier has no actor “${actor}”.`} />;
}
