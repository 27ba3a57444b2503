/** Passages through a stage (阶段停留) as a list: what each figure of a period is counted from, latest first. */
import { type SQL, sql } from 'drizzle-orm';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { Database } from '../../client.ts';
import { COURT_NUMBER } from '../cases/row-marks.ts';
import { textArray } from '../json-parameter.ts';
import { decodeCursor, isDay, isSeq, isUuid, type Page, pageOf, type PageRequest } from '../page.ts';
import { leftWithin, type Period, supervised } from './supervised.ts';

export interface PassageFilter extends Period {
  readonly stages?: readonly Stage[] | undefined;
  readonly next?: readonly Stage[] | undefined;
  /** Unit ids. */
  readonly station?: string | undefined;
  readonly court?: string | undefined;
}

export interface PassageItem {
  readonly caseId: string;
  readonly seq: number;
  readonly caseNumber: string;
  readonly courtCaseNumber?: string;
  readonly stage: Stage;
  readonly next: Stage;
  /** Legal days. */
  readonly enteredOn: string;
  readonly leftOn: string;
  readonly days: number;
  readonly station: { readonly id: string; readonly name: string };
  readonly court: { readonly id: string; readonly name: string };
}

function conditions(viewer: ViewerScope, filter: PassageFilter, cursor: string | undefined): SQL[] {
  const after = decodeCursor(cursor, [isDay, isUuid, isSeq]);
  const wanted: (SQL | undefined)[] = [
    leftWithin(filter),
    supervised(viewer, 'p'),
    filter.stages && sql`p.stage = any(${textArray(filter.stages)})`,
    filter.next && sql`p.next_stage = any(${textArray(filter.next)})`,
    filter.station === undefined ? undefined : sql`p.station_id = ${filter.station}`,
    filter.court === undefined ? undefined : sql`p.court_id = ${filter.court}`,
    after && sql`(p.left_on, p.case_id, p.seq) < (${after[0]}::date, ${after[1]}::uuid, ${after[2]}::int)`,
  ];
  return wanted.filter((condition) => condition !== undefined);
}

export function listPassagesStatement(viewer: ViewerScope, filter: PassageFilter, page: PageRequest): SQL {
  const where = sql.join(conditions(viewer, filter, page.cursor), sql`\n        and `);
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('caseId', p.case_id, 'seq', p.seq, 'caseNumber', c.case_number,
      'courtCaseNumber', ${COURT_NUMBER}, 'stage', p.stage,
      'next', p.next_stage, 'enteredOn', p.entered_on, 'leftOn', p.left_on, 'days', p.days,
      'station', jsonb_build_object('id', p.station_id, 'name', s.name),
      'court', jsonb_build_object('id', p.court_id, 'name', t.name))) as item
    from (
      select p.* from case_passages p
      where ${where}
      order by p.left_on desc, p.case_id desc, p.seq desc limit ${page.limit + 1}::int
    ) p
    join cases c on c.case_id = p.case_id
    join units s on s.unit_id = p.station_id
    join units t on t.unit_id = p.court_id
    order by p.left_on desc, p.case_id desc, p.seq desc`;
}

export async function listPassages(
  db: Database,
  viewer: ViewerScope,
  filter: PassageFilter,
  page: PageRequest,
): Promise<Page<PassageItem>> {
  const rows = await db.rows<{ item: PassageItem }>(listPassagesStatement(viewer, filter, page), {
    planEachTime: true,
  });
  return pageOf(
    rows.map((row) => row.item),
    page.limit,
    ({ leftOn, caseId, seq }) => [leftOn, caseId, seq],
  );
}
