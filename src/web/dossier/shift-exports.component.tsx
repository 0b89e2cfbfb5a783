import { shiftExport } from '../api/client.js';
import type { ShiftFilter } from '../api/filters.js';

interface ShiftExportsProps {
  readonly dossier: string;
  readonly filter: ShiftFilter;
}

const FORMATS = [
  ['atom', 'Atom feed'],
  ['json', 'JSON Feed'],
  ['csv', 'CSV'],
  ['ndjson', 'NDJSON'],
] as const;

/** The same shifts, under the same filter, for other programs. */
export function ShiftExports({ dossier, filter }: ShiftExportsProps) {
  return (
    <p class="muted exports">
      These shifts as{' '}
      {FORMATS.map(([format, name], index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <a href={shiftExport(dossier, filter, format)}>{name}</a>
        </span>
      ))}
    </p>
  );
}
