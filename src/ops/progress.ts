import { type Options, type Params, SingleBar } from 'cli-progress';

/** A plain line at most this often, milliseconds. */
const LINE_EVERY_MS = 5_000;

/** Characters. */
const BAR_WIDTH = 40;

/** Shows how far a long command has come. */
export interface Progress {
  /** @param done of the total; never goes back */
  update(done: number): void;
  /** Leaves the last state on show. */
  end(): void;
}

/**
 * A bar with the time left on a terminal; elsewhere (a log, a pipe) a plain line now and then.
 * @param unit what is counted, e.g. `events`
 */
export function showProgress(label: string, total: number, unit: string, out: NodeJS.WriteStream = process.stderr): Progress {
  return out.isTTY ? bar(label, total, unit, out) : lines(label, total, unit, out);
}

function bar(label: string, total: number, unit: string, stream: NodeJS.WriteStream): Progress {
  const format = (_options: Options, { progress, value, startTime }: Params): string => {
    const filled = Math.round(progress * BAR_WIDTH);
    const picture = `${'='.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}`;
    const left = timeLeft(value, total, Date.now() - startTime);
    return `${label} [${picture}] ${Math.floor(progress * 100)} % · ${number(value)} of ${number(total)} ${unit}${left}`;
  };
  const shown = new SingleBar({ format, stream, hideCursor: true });
  shown.start(total, 0);
  return { update: (done) => shown.update(Math.min(done, total)), end: () => shown.stop() };
}

function lines(label: string, total: number, unit: string, out: NodeJS.WriteStream): Progress {
  const startedAt = Date.now();
  let [shownAt, last, shown] = [startedAt, 0, -1];
  const show = (done: number): void => {
    [shownAt, shown] = [Date.now(), done];
    out.write(`${label}: ${number(done)} of ${number(total)} ${unit}${timeLeft(done, total, Date.now() - startedAt)}\n`);
  };
  return {
    update: (done) => {
      last = Math.min(done, total);
      if (Date.now() - shownAt >= LINE_EVERY_MS) show(last);
    },
    end: () => {
      if (shown !== last) show(last);
    },
  };
}

function timeLeft(done: number, total: number, elapsedMs: number): string {
  if (done === 0 || done >= total) return '';
  return `, about ${Math.ceil(((elapsedMs / done) * (total - done)) / 1_000)} s left`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
