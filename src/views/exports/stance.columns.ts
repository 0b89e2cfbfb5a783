import { TRACKS } from '../../domain/terms.js';
import type { SlotResponse, StanceResponse } from '../stances.response.js';
import { columnsOf, partColumns } from './columns.js';
import { EVIDENCE_COLUMNS } from './statement.columns.js';

/** A stance with each of its slots beside it; the columns of an empty slot are empty: unknown, not neutral. */
export const STANCE_COLUMNS = [
  ...columnsOf<StanceResponse>({
    issue: ({ issue }) => issue.slug,
    issueTitle: ({ issue }) => issue.title,
    headlineTrack: ({ headline }) => headline.track,
    unconfirmed: ({ headline }) => headline.unconfirmed,
    disputed: ({ headline }) => headline.disputed,
    stale: ({ headline }) => headline.stale,
  }),
  ...TRACKS.flatMap((track) => [
    ...partColumns<StanceResponse, SlotResponse>(
      track,
      columnsOf<SlotResponse>({
        since: ({ since }) => since,
        lastReaffirmed: ({ lastReaffirmed }) => lastReaffirmed,
        certain: ({ certain }) => certain,
      }),
      ({ slots }) => slots[track] ?? null,
    ),
    ...partColumns<StanceResponse, SlotResponse['statement']>(track, EVIDENCE_COLUMNS, ({ slots }) => slots[track]?.statement ?? null),
  ]),
];
