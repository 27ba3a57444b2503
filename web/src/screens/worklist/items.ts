/** What the worklist shows, where a row leads, and how rows stand in bands. */
import type { WorklistItem } from '../../api/generated.ts';
import type { KeptRow } from '../../parts/kept-order.ts';

export const BANDS = ['overdue', 'today', 'week', 'later', 'waiting'] as const;
export type Band = (typeof BANDS)[number];
export const TABS = ['mine', 'unit', 'unassigned', 'returned'] as const;
export type Tab = (typeof TABS)[number];

export type Item = WorklistItem;

export const keyOf = ({ caseId, obligationId }: Item): string => `${caseId} ${obligationId}`;

/** A duty to carry out a task leads to the task, which its performer may see even where the case is closed to them. */
export const placeOf = ({ what, taskId, caseId }: Item): string =>
  what === 'perform_task' && taskId !== undefined ? `/tasks/${taskId}` : `/cases/${caseId}`;

export interface BandRows {
  readonly band: Band;
  readonly rows: readonly KeptRow<Item>[];
}

/** Each row stands in the band in which it was placed: it does not leave it while it is looked at. */
export const inBands = (rows: readonly KeptRow<Item>[]): readonly BandRows[] =>
  BANDS.map((band) => ({ band, rows: rows.filter(({ placed }) => placed.band === band) })).filter(
    ({ rows: some }) => some.length > 0,
  );
