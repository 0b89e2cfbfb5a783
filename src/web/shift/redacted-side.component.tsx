import { statementAddress } from '../routing/addresses.js';

interface RedactedSideProps {
  readonly dossier: string;
  /** "Earlier". */
  readonly name: string;
  /** Of the statement. */
  readonly id: string;
}

/** In the place of a statement whose content was removed; who did so, and why, is told where it was. */
export function RedactedSide({ dossier, name, id }: RedactedSideProps) {
  return (
    <>
      <p class="side-when">
        <span>{name}</span> <a href={statementAddress(dossier, id)}>redacted</a>
      </p>
      <p class="muted">The content of this statement was removed for legal reasons.</p>
    </>
  );
}
