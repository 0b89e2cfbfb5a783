import type { Coding, Statement } from '../api/shapes.js';
import { dayInWords } from '../words/dates.words.js';
import { codeInWords, commitmentInWords, positionInWords } from '../words/terms.words.js';

/** Where a second reading differs from the first. */
function readingInWords(coding: Coding, { commitment, scope }: Statement): string {
  const parts = [
    coding.position?.label ?? 'No position taken',
    ...(coding.commitment === null || coding.commitment === commitment ? [] : [commitmentInWords(coding.commitment)]),
    ...(coding.scope === null || coding.scope === scope ? [] : [`only ${codeInWords(coding.scope)}`]),
  ];
  return parts.join(' · ');
}

/** How other coders read the statement, beside the first reading, by which the rules go. */
export function Codings({ statement }: { readonly statement: Statement }) {
  const { codings, position } = statement;
  if (codings.length === 0) return null;
  return (
    <section aria-label="Readings" data-testid="codings">
      <h2>Second readings</h2>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Coder</th>
            <th scope="col">Reads it as</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">First reading</th>
            <td>{positionInWords(statement)}</td>
            <td class="muted">The rules go by it.</td>
          </tr>
          {codings.map((coding) => (
            <tr key={coding.id}>
              <th scope="row">
                {coding.coder} <span class="muted">{dayInWords(coding.recordedAt)}</span>
              </th>
              <td class={coding.position?.code === position?.code ? undefined : 'is-different'}>
                {readingInWords(coding, statement)}
              </td>
              <td>{coding.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
