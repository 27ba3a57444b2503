/** One case as its viewers see it: parties, people, deadlines, duties. */
import { type SQL, sql } from 'drizzle-orm';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { CaseProjection } from '../../../domain/kernel/append-contract.ts';
import type { Assignment, Party } from '../../../domain/chapters/people/shape.ts';
import type { Stage } from '../../../domain/kernel/stage.ts';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Database } from '../../client.ts';
import { inScope, readsInFull } from '../scope.ts';
import { MINOR, URGENT } from './row-marks.ts';

/** Erasable details of a party; all missing once they are erased. */
export interface PartyDetails {
  readonly name?: string;
  readonly description?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
}

export interface CaseRead {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly stage: Stage;
  readonly version: number;
  readonly policy: string;
  readonly clock: CaseClock;
  readonly drill: boolean;
  readonly source: string;
  readonly matter: string;
  readonly station: { readonly unitId: string; readonly name: string };
  readonly court: { readonly unitId: string; readonly name: string };
  readonly openedOn: string;
  readonly openedAt: number;
  readonly lastActivityAt: number;
  readonly archivedAt?: number;
  readonly concluded?: string;
  readonly calendarVersion: string;
  readonly seq: number;
  readonly inputNo: number;
  readonly headHash: string;
  readonly urgent: boolean;
  readonly minor: boolean;
  /** Whether the viewer reads names and texts; the rest is masked by `api/cases/masking.ts`. */
  readonly inFull: boolean;
  readonly summary?: string;
  readonly parties: readonly (Party & { readonly name?: string; readonly person?: PartyDetails })[];
  readonly assignees: readonly (Assignment & { readonly name?: string })[];
  readonly deadlines: CaseProjection['deadlines'];
  readonly obligations: CaseProjection['obligations'];
}

const PARTIES = sql`(
      select jsonb_agg(p.detail || jsonb_strip_nulls(jsonb_build_object('name', p.name, 'person', x.body::jsonb)) order by p.ordinal)
      from parties p left join texts x on x.text_id = p.text_id and x.case_id = p.case_id and x.kind = 'party'
      where p.case_id = c.case_id)`;
const ASSIGNEES = sql`(
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', a.person_id, 'capacity', a.capacity, 'status', a.status,
        'name', w.name)) order by a.capacity, a.person_id)
      from assignments a left join people w on w.person_id = a.person_id where a.case_id = c.case_id)`;
const DEADLINES = sql`(
      select jsonb_agg(d.detail order by d.due_at_real, d.deadline_id) from deadlines d where d.case_id = c.case_id)`;
const OBLIGATIONS = sql`(
      select jsonb_agg(o.detail order by o.due_sort, o.obligation_id) from obligations o where o.case_id = c.case_id)`;

export function readCaseStatement(viewer: ViewerScope, caseId: string): SQL {
  const full = readsInFull(viewer);
  return sql`
    select jsonb_strip_nulls(jsonb_build_object(
        'caseId', c.case_id, 'caseNumber', c.case_number, 'stage', c.stage, 'version', c.version, 'policy', c.policy,
        'clock', c.clock, 'drill', c.drill, 'source', c.source, 'matter', c.matter,
        'station', jsonb_build_object('unitId', s.unit_id, 'name', s.name),
        'court', jsonb_build_object('unitId', t.unit_id, 'name', t.name),
        'openedOn', c.opened_on, 'openedAt', epoch_ms(c.opened_at), 'lastActivityAt', epoch_ms(c.last_activity_at),
        'archivedAt', epoch_ms(c.archived_at), 'concluded', c.concluded, 'calendarVersion', c.calendar_version,
        'seq', c.seq, 'inputNo', c.input_no, 'headHash', c.head_hash,
        'urgent', ${URGENT}, 'minor', ${MINOR}, 'inFull', ${full}, 'summary', case when ${full}
          then (select x.body from texts x where x.text_id = c.summary_text_id and x.case_id = c.case_id) end))
      || jsonb_build_object('parties', coalesce(${PARTIES}, '[]'), 'assignees', coalesce(${ASSIGNEES}, '[]'),
        'deadlines', coalesce(${DEADLINES}, '[]'), 'obligations', coalesce(${OBLIGATIONS}, '[]')) as found
    from cases c
    join units s on s.unit_id = c.station_id
    join units t on t.unit_id = c.court_id
    where c.case_id = ${caseId}::uuid and ${inScope(viewer)}`;
}

/** Undefined when the case does not exist or the viewer may not see it: the two must look the same. */
export async function readCase(
  db: Database,
  viewer: ViewerScope,
  caseId: string,
): Promise<CaseRead | undefined> {
  const row = await db.first<{ found: CaseRead }>(readCaseStatement(viewer, caseId));
  return row?.found;
}
