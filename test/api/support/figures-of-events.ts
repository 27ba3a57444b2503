/** Supervisors' figures folded from the events of the record alone, by code that shares nothing with the statements. */
import { sql } from 'drizzle-orm';
import type { Database } from '../../../db/client.ts';
import { dateOfInstant, daysBetween } from '../../../domain/deadlines/legal-date.ts';

interface EventRow {
  readonly case_id: string;
  readonly type: string;
  readonly at: number;
  readonly body: string;
}

export interface Passed {
  readonly caseId: string;
  readonly stage: string;
  readonly enteredAt: number;
  readonly leftAt?: number;
  readonly next?: string;
}

/** Every stage that the cases entered, and where each went from there. */
export async function passagesOfEvents(db: Database, caseIds: readonly string[]): Promise<Passed[]> {
  const rows = await db.rows<EventRow>(sql`
    select case_id, type, (extract(epoch from at) * 1000)::float8 as at, body from case_events order by case_id, seq`);
  const passed: Passed[] = [];
  for (const row of rows.filter((one) => caseIds.includes(one.case_id))) {
    const { data } = JSON.parse(row.body) as { data: { stage?: string } };
    if (row.type !== 'case_opened' && row.type !== 'stage_entered') continue;
    const stage = row.type === 'case_opened' ? 'intake' : (data.stage ?? '');
    const before = passed.at(-1);
    if (before?.caseId === row.case_id && row.type === 'stage_entered')
      passed[passed.length - 1] = { ...before, leftAt: row.at, next: stage };
    passed.push({ caseId: row.case_id, stage, enteredAt: row.at });
  }
  return passed;
}

const daysOf = ({ enteredAt, leftAt = enteredAt }: Passed): number =>
  daysBetween(dateOfInstant(enteredAt), dateOfInstant(leftAt));

/** The least number of days within which that share of them had ended. */
function within(days: readonly number[], share: number): number {
  const sorted = days.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

export interface Figures {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
}

/** Of passages that ended, by a key: how many, and the days that half and nine of ten took at most. */
export function dwellBy(
  passed: readonly Passed[],
  keyOf: (one: Passed) => string,
): Readonly<Record<string, Figures>> {
  const groups = Map.groupBy(
    passed.filter(({ leftAt }) => leftAt !== undefined),
    keyOf,
  );
  return Object.fromEntries(
    [...groups].map(([key, members]) => {
      const days = members.map(daysOf);
      return [key, { count: days.length, median: within(days, 0.5), p90: within(days, 0.9) }];
    }),
  );
}

export const monthLeft = ({ leftAt = 0 }: Passed): string => dateOfInstant(leftAt).slice(0, 7);
