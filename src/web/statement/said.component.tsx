import type { Statement } from '../api/shapes.js';
import { codeInWords, quantityInWords } from '../words/terms.words.js';

/** What was said: the summary in our words, the few words quoted, figure and conditions. */
export function Said({ statement }: { readonly statement: Statement }) {
  const { summary, quote, quantity, conditions } = statement;
  return (
    <div class="said">
      <p class="summary">{summary}</p>
      {quote !== null && (
        <blockquote>
          <p>“{quote}”</p>
        </blockquote>
      )}
      {quantity !== null && <p class="quantity">{quantityInWords(quantity)}</p>}
      {conditions.length > 0 && (
        <div class="conditions">
          <p>On condition:</p>
          <ul>
            {conditions.map(({ demand, text }) => (
              <li key={demand}>{text ?? codeInWords(demand)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
