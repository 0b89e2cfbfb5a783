import type { Source } from '../api/shapes.js';
import { dateInWords } from '../words/dates.words.js';
import { webAddress } from '../words/web-address.js';

interface SourceLineProps {
  readonly source: Source;
  /** Whether to tell its grade: one source's is the statement's own, said beside it. */
  readonly isGraded: boolean;
}

function SourceLine({ source, isGraded }: SourceLineProps) {
  const address = webAddress(source.url);
  const title = source.title === '' ? source.outlet : source.title;
  return (
    <li>
      {address === null ? (
        <cite>{title}</cite>
      ) : (
        <a href={address} rel="noreferrer">
          <cite>{title}</cite>
        </a>
      )}
      <span class="source-origin">
        {title !== source.outlet && <> · {source.outlet}</>}
        {source.via.length > 0 && <>, via {source.via.join(', ')}</>}
        {source.publishedAt !== null && <> · {dateInWords(source.publishedAt)}</>}
        {isGraded && source.grade !== null && <> · grade {source.grade}</>}
      </span>
    </li>
  );
}

/** Where it was found, as links where the source has an address. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <ul class="sources" aria-label="Sources">
      {sources.map((source, index) => (
        <SourceLine key={index} source={source} isGraded={sources.length > 1} />
      ))}
    </ul>
  );
}
