/** What a supervisor's figures (督导) are counted over: real cases in every stage below the viewer's own places, exercises apart. */
import { type SQL, sql } from 'drizzle-orm';
import { type ViewerScope, wholePaths } from '../../../domain/access/policy/visibility.ts';
import { below } from '../scope.ts';

/** A condition on the paths of station and court, by columns of `row`; what fulfils it is in the viewer's scope too. */
export function supervised(viewer: ViewerScope, row: 'c' | 'p' | 'm'): SQL {
  const column = (name: string): SQL => sql.raw(`${row}.${name}`);
  const station = below(column('station_path'), wholePaths(viewer, 'station'));
  const court = below(column('court_path'), wholePaths(viewer, 'court'));
  return sql`(${station} or ${court})`;
}

/** Open and real; the text is that of the index `cases_at_work`. */
export const AT_WORK: SQL = sql`c.archived_at is null and not c.drill`;

/** Of a period: legal days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Passages that ended in the period; the text is that of the index `case_passages_left`. */
export const leftWithin = ({ from, to }: Period): SQL =>
  sql`p.left_on is not null and not p.drill and p.left_on between ${from}::date and ${to}::date`;
