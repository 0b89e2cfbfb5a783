import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Headline, headlineOf } from '../domain/stances/headline.js';
import { filledSlotsOf } from '../projections/filled-slots.reader.js';
import { settingsAt } from '../projections/settings.reader.js';
import { type StanceKey, stanceKey, stancesOf } from '../projections/stance.reader.js';
import type { Moment } from './as-of.js';
import { headlineMoved } from './headline-moved.js';
import type { Move } from './matrix.response.js';
import { headlineAsOf } from './stance-as-of.js';

/** Stances read at once, so that a large matrix never holds a whole dossier. */
const AT_ONCE = 500;

/** The headlines of a stance on the day asked for, and on the one compared to. */
export interface HeadlinePair {
  readonly now: Headline | null;
  readonly then: Headline | null;
  readonly moved: Move | null;
}

/** What a matrix is drawn from. */
export interface MatrixMoment {
  readonly moment: Moment;
  /** The last instant of the day compared to, ms since 1970 UTC; null where there is none. */
  readonly compareTo: number | null;
}

/** Reads the headlines of many stances. */
@Injectable()
export class MatrixStancesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** By `stanceKey`; a stance that is unknown on both days may be missing. */
  async of(dossierId: number, keys: readonly StanceKey[], times: MatrixMoment): Promise<Map<string, HeadlinePair>> {
    const { moment, compareTo } = times;
    if (!moment.isNow || compareTo !== null) return this.anew(dossierId, keys, times);
    const current = await this.current(dossierId, keys, moment);
    return new Map([...current.pairs, ...(await this.anew(dossierId, current.ahead, times))]);
  }

  /** The projected rows answer for now, but for stances with a statement that is dated ahead of today. */
  private async current(
    dossierId: number,
    keys: readonly StanceKey[],
    { asOf }: Moment,
  ): Promise<{ pairs: Map<string, HeadlinePair>; ahead: StanceKey[] }> {
    const actors = [...new Set(keys.map(({ actor }) => actor))];
    const issues = [...new Set(keys.map(({ issue }) => issue))];
    const { staleAfter } = await settingsAt(this.dataSource, dossierId, Number.MAX_SAFE_INTEGER);
    const filled = await filledSlotsOf(this.dataSource, dossierId, { actors, issues });
    const pairs = new Map<string, HeadlinePair>();
    const ahead: StanceKey[] = [];
    for (const key of keys) {
      const slots = filled.get(stanceKey(key)) ?? [];
      if (slots.some(({ statement }) => statement.stated.from > asOf)) {
        ahead.push(key);
        continue;
      }
      const byTrack = Object.fromEntries(
        slots.map((slot) => [slot.statement.track, { ...slot, certain: slot.statement.stated.to <= asOf }]),
      );
      pairs.set(stanceKey(key), { now: headlineOf(byTrack, asOf, staleAfter), then: null, moved: null });
    }
    return { pairs, ahead };
  }

  private async anew(
    dossierId: number,
    keys: readonly StanceKey[],
    { moment, compareTo }: MatrixMoment,
  ): Promise<Map<string, HeadlinePair>> {
    const pairs = new Map<string, HeadlinePair>();
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const page = keys.slice(from, from + AT_ONCE);
      const stances = await stancesOf(this.dataSource, dossierId, page, moment.knownAt.sequence, moment);
      for (const [key, stance] of stances) {
        const now = headlineAsOf(stance, moment.asOf);
        const then = compareTo === null ? null : headlineAsOf(stance, compareTo);
        pairs.set(key, { now, then, moved: compareTo === null ? null : headlineMoved(stance, then, now) });
      }
    }
    return pairs;
  }
}
