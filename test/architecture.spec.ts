import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** What every stage may stand on besides itself: the pure domain, and what knows no feature. */
const FOUNDATION = ['config', 'database', 'domain', 'http', 'ops'];

/** Who may import whom; a folder that is missing here may not exist. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  config: [],
  database: ['config', 'migrations'],
  ops: ['config', 'database', 'http'],
  http: ['config', 'database', 'domain', 'ops'],
  'event-log': FOUNDATION,
  projections: [...FOUNDATION, 'event-log'],
  recording: [...FOUNDATION, 'event-log', 'projections'],
  detection: [...FOUNDATION, 'event-log', 'projections'],
  alerts: [...FOUNDATION, 'event-log', 'projections'],
  views: [...FOUNDATION, 'event-log', 'projections', 'alerts'],
  access: FOUNDATION,
  web: [],
};

/** Packages that the pure domain may use. */
const DOMAIN_PACKAGES = ['edtf'];

/** The pieces of the event log that write; views only read. */
const WRITERS = ['event-log/append-group.ts', 'event-log/append-transaction.ts', 'event-log/grouped-appender.ts'];

interface SourceFile {
  /** Relative to src, e.g. `domain/order.ts`. */
  readonly path: string;
  readonly text: string;
  /** Imported files, relative to src. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

function read(path: string): SourceFile {
  const text = readFileSync(join(SRC, path), 'utf8');
  const imported = ts.preProcessFile(text).importedFiles.map((each) => each.fileName);
  const inside = imported.filter((name) => name.startsWith('.'));
  return {
    path,
    text,
    files: inside.map((name) => relative(SRC, join(SRC, dirname(path), name)).replace(/\.js$/, '.ts')),
    packages: imported.filter((name) => !name.startsWith('.')),
  };
}

const isSource = (path: string): boolean => /\.tsx?$/.test(path) && !/\.(spec|fixture|d)\.ts$/.test(path) && !path.endsWith('vite.config.ts');
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(isSource).map(read);
const stageOf = (path: string): string => {
  const parts = path.split('/').filter((part) => part !== '..');
  return parts.length > 1 ? (parts[0] ?? '') : 'top';
};
const inStage = (stage: string): SourceFile[] => FILES.filter((file) => stageOf(file.path) === stage);

describe('The house', () => {
  it('has the rooms that the design names', () => {
    const rooms = [...new Set(FILES.map((file) => stageOf(file.path)))].filter((room) => room !== 'top');
    expect(rooms.filter((room) => !(room in MAY_IMPORT))).toEqual([]);
    expect(FILES.filter((file) => stageOf(file.path) === 'top').map((file) => file.path).sort()).toEqual(['app.module.ts', 'cli.ts', 'main.ts', 'start.ts']);
  });

  it.each(Object.entries(MAY_IMPORT))('lets %s import only %j', (stage, allowed) => {
    const strays = inStage(stage).flatMap((file) =>
      file.files
        .map(stageOf)
        .filter((target) => target !== stage && !allowed.includes(target))
        .map((target) => `${file.path} → ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it('keeps the domain free of every package but the date parser, of clock and of chance', () => {
    const foreign = inStage('domain').flatMap((file) => file.packages.filter((name) => !DOMAIN_PACKAGES.includes(name)));
    expect(foreign).toEqual([]);
    const impure = inStage('domain').filter(({ text }) => /Date\.now|new Date\(\)|Math\.random|randomUUID|process\./.test(text));
    expect(impure.map((file) => file.path)).toEqual([]);
  });

  it('lets no view append', () => {
    expect(inStage('views').filter((file) => file.files.some((target) => WRITERS.includes(target)))).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(circleIn(new Map(FILES.map((file) => [file.path, file.files])))).toEqual([]);
  });

  it('has no forwardRef, no barrel file and no room for everything', () => {
    expect(FILES.filter(({ text }) => text.includes('forwardRef')).map((file) => file.path)).toEqual([]);
    expect(FILES.filter(({ path }) => /(^|\/)index\.tsx?$/.test(path)).map((file) => file.path)).toEqual([]);
    const vague = /(^|[/.-])(utils?|helpers?|common|manager|misc)([/.-]|$)/;
    expect(FILES.filter(({ path }) => vague.test(path)).map((file) => file.path)).toEqual([]);
  });

  it('keeps files small: half under 60 lines, nine in ten under 150, none over 300', () => {
    const sizes = FILES.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b);
    const quantile = (share: number): number => sizes[Math.floor(sizes.length * share)] ?? 0;
    expect(quantile(0.5)).toBeLessThan(60);
    expect(quantile(0.9)).toBeLessThan(150);
    expect(sizes.at(-1)).toBeLessThanOrEqual(300);
  });
});

describe('The search for circles', () => {
  it('finds one, and none where there is none', () => {
    expect(circleIn(new Map([['a', ['b']], ['b', ['c']], ['c', ['a']]]))).toEqual(['a', 'b', 'c', 'a']);
    expect(circleIn(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toEqual([]);
  });
});

/** The first circle in a graph of imports, from a file back to itself; empty if there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of graph.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
