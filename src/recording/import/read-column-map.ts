import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Fault } from '../../domain/errors.js';
import { invalid } from '../../domain/invalid.js';
import { faultsOf } from '../../http/validation-faults.js';
import { plainData } from '../plain-data.js';
import { type CellSource, CELL_FIELDS, type ColumnMap, SOURCE_FIELDS } from './column-map.js';
import { ColumnMapDto } from './column-map.dto.js';
import { columnsIn } from './cell.js';

/**
 * Reads a column map as it was sent.
 * @param sent cleaned JSON
 * @throws DomainError `validation-failed` with every fault; pointers begin with `/map`
 */
export function readColumnMap(sent: unknown): ColumnMap {
  if (sent === null || typeof sent !== 'object' || Array.isArray(sent)) {
    throw invalid([{ pointer: '/map', detail: 'The column map is a JSON object; see the example in the README.' }]);
  }
  const dto = plainToInstance(ColumnMapDto, sent);
  const formFaults = faultsOf(validateSync(dto, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }), ['map']);
  if (formFaults.length > 0) throw invalid(formFaults);
  const map = plainData(dto) as ColumnMap;
  const faults = [...sourcesOf(map)].flatMap(([field, source]) => ambiguity(`/map/${field}`, source));
  if (faults.length > 0) throw invalid(faults);
  return map;
}

/** @throws DomainError `validation-failed` where the map names columns that the file does not have */
export function checkColumns(map: ColumnMap, columns: readonly string[]): void {
  const missing = (pointer: string, names: readonly string[]): Fault[] =>
    names
      .filter((name) => !columns.includes(name))
      .map((name) => ({ pointer, detail: `The file has no column “${name}”; it has ${columns.join(', ')}.` }));
  const faults = [...sourcesOf(map)].flatMap(([field, source]) => missing(`/map/${field}`, columnsIn(source)));
  const all = [...faults, ...missing('/map/key', map.key ?? [])];
  if (all.length > 0) throw invalid(all);
}

/** Every place of the map that takes a value from a row, with its path. */
function* sourcesOf(map: ColumnMap): Generator<[string, CellSource]> {
  yield ['actor', map.actor];
  yield ['issue', map.issue];
  for (const field of CELL_FIELDS) {
    const source = map[field];
    if (source) yield [field, source];
  }
  for (const field of SOURCE_FIELDS) {
    const source = map.source[field];
    if (source) yield [`source/${field}`, source];
  }
}

function ambiguity(pointer: string, source: CellSource): Fault[] {
  const given = ['column', 'value', 'template'].filter((name) => name in source);
  const faults: Fault[] = [];
  if (given.length !== 1) faults.push({ pointer, detail: 'Say exactly one of column, value and template.' });
  for (const [word, code] of Object.entries(source.codes ?? {})) {
    if (typeof code !== 'string') faults.push({ pointer: `${pointer}/codes`, detail: `The code for “${word}” is a text.` });
  }
  return faults;
}
