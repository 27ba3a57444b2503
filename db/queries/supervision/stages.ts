/** The map of stages (阶段图) and the hand-overs between them (流转): how many stand where, how long they stood, where they went. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { Database } from '../../client.ts';
import { dwellOf } from './dwell.ts';
import { AT_WORK, leftWithin, type Period, supervised } from './supervised.ts';

/** Whole legal days: of the passages that ended, half, and nine of ten, took no longer. */
export interface Dwell {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
}

export interface StageFigures {
  readonly stage: Stage;
  readonly open: number;
  /** Of the passages that ended in the period; missing where none did. */
  readonly left?: Dwell;
}

export interface HandOver extends Dwell {
  readonly from: Stage;
  readonly to: Stage;
}

export function stagesStatement(viewer: ViewerScope, period: Period): SQL {
  return sql`
    with ended as (
      select p.stage, p.days, count(*) as n from case_passages p
      where ${leftWithin(period)} and ${supervised(viewer, 'p')}
      group by p.stage, p.days
    ), dwell as (${dwellOf(sql`ended`, ['stage'])}
    ), standing as (
      select c.stage, count(*)::int as open from cases c
      where ${AT_WORK} and ${supervised(viewer, 'c')}
      group by c.stage
    )
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('stage', stage, 'open', coalesce(s.open, 0), 'left', d.dwell))), '[]') as figures
    from standing s full join dwell d using (stage)`;
}

export function flowStatement(viewer: ViewerScope, period: Period): SQL {
  return sql`
    with ended as (
      select p.stage, p.next_stage, p.days, count(*) as n from case_passages p
      where ${leftWithin(period)} and ${supervised(viewer, 'p')}
      group by p.stage, p.next_stage, p.days
    ), dwell as (${dwellOf(sql`ended`, ['stage', 'next_stage'])}
    )
    select coalesce(jsonb_agg(jsonb_build_object('from', stage, 'to', next_stage) || dwell), '[]') as figures from dwell`;
}

export async function readStages(
  db: Database,
  viewer: ViewerScope,
  period: Period,
): Promise<readonly StageFigures[]> {
  const row = await db.first<{ figures: StageFigures[] }>(stagesStatement(viewer, period), {
    planEachTime: true,
  });
  return row?.figures ?? [];
}

export async function readFlow(
  db: Database,
  viewer: ViewerScope,
  period: Period,
): Promise<readonly HandOver[]> {
  const row = await db.first<{ figures: HandOver[] }>(flowStatement(viewer, period), { planEachTime: true });
  return row?.figures ?? [];
}
