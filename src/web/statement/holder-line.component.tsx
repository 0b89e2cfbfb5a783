import type { Statement } from '../api/shapes.js';
import { actorAddress } from '../routing/addresses.js';

interface HolderLineProps {
  readonly dossier: string;
  readonly statement: Statement;
}

/** Who uttered it and for whom: holder and speaker differ often. */
export function HolderLine({ dossier, statement }: HolderLineProps) {
  const { speaker } = statement;
  const holders = [statement.actor, ...statement.jointWith];
  const isOwnVoice = speaker === null || speaker.slug === statement.actor.slug;
  return (
    <p class="holder">
      {!isOwnVoice && <>{speaker.name} for </>}
      {holders.map((holder, index) => (
        <span key={holder.slug}>
          {index > 0 && ', jointly with '}
          <a href={actorAddress(dossier, holder.slug)}>{holder.name}</a>
        </span>
      ))}
    </p>
  );
}
