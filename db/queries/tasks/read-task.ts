/** One delegated task (协助事项), with the right by which it is read. */
import { type SQL, sql } from 'drizzle-orm';
import type { Party } from '../../../domain/chapters/people/shape.ts';
import type { CaseProjection } from '../../../domain/kernel/append-contract.ts';
import { attemptsWhileHeld } from '../../../domain/chapters/tasks/former-holders.ts';
import type { Database } from '../../client.ts';
import type { TaskListItem } from './list-tasks.ts';
import type { PartyDetails } from '../cases/read-case.ts';
import { inScope } from '../scope.ts';
import { type TaskViewer, asFormer, asIssuer, asPerformer, readsTaskInFull } from './task-visibility.ts';

/**
 * By which right it is read. `former`: the viewer's unit held it before and may still report what was done then; it no
 * longer learns where anybody lives, nor what its new holder does.
 */
export type TaskDoor = 'case' | 'performer' | 'former';

export type TaskRead = Omit<TaskListItem, 'partyName' | 'partyKind'> & {
  readonly door: TaskDoor;
  readonly issuerName?: string;
  readonly returnerName?: string;
  /** The task's party alone, with what is needed to find them; no identity number. */
  readonly party?: Party & {
    readonly name?: string;
    readonly person?: Omit<PartyDetails, 'idNumber'>;
  };
  /** Where the party last confirmed to be served (送达地址确认书), in an earlier task of the case. */
  readonly confirmedAddress?: string;
  /** Bodies of the texts that the task names, by text id; erased ones are missing. */
  readonly texts: Readonly<Record<string, string>>;
  readonly files: readonly {
    readonly documentId: string;
    readonly filename?: string;
    readonly mediaType: string;
  }[];
  readonly deadlines: CaseProjection['deadlines'];
};

const PARTY = sql`(
      select p.detail || jsonb_strip_nulls(jsonb_build_object('name', p.name, 'person', x.body::jsonb - 'idNumber'))
      from parties p left join texts x on x.text_id = p.text_id and x.case_id = p.case_id and x.kind = 'party'
      where p.case_id = t.case_id and p.party_id = t.party_id)`;
const CONFIRMED_ADDRESS = sql`(
      select x.body from tasks a join texts x on x.case_id = a.case_id
        and x.text_id = (a.detail -> 'result' -> 'address' ->> 'textId')::uuid
      where a.case_id = t.case_id and a.kind = 'address_confirmation' and a.status = 'confirmed' and a.outcome = 'confirmed'
        and a.party_id = t.party_id
      order by a.ended_at_real desc nulls last, a.ordinal desc limit 1)`;
const TEXTS = sql`(
      select jsonb_object_agg(x.text_id, x.body) from texts x
      where x.case_id = t.case_id and x.body is not null
        and x.text_id = any(array(select (n #>> '{}')::uuid from jsonb_path_query(t.detail, 'strict $.**.textId') as n)))`;
const FILES = sql`(
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('documentId', d.document_id, 'filename', d.filename,
        'mediaType', d.media_type)) order by d.received_at, d.document_id)
      from documents d where d.case_id = t.case_id and d.document_id = any(array(
        select (n #>> '{}')::uuid from jsonb_path_query(t.detail, 'strict $.**.documentId') as n)))`;
const DEADLINES = sql`(
      select jsonb_agg(d.detail order by d.due_at_real, d.deadline_id) from deadlines d
      where d.case_id = t.case_id and d.detail ->> 'taskId' = t.task_id)`;

export function readTaskStatement(who: TaskViewer, taskId: string): SQL {
  return sql`
    select t.detail || jsonb_build_object('caseId', t.case_id, 'caseNumber', c.case_number, 'stage', c.stage,
        'matter', c.matter, 'drill', t.drill, 'clock', c.clock, 'door', t.door, 'inFull', t.in_full,
        'overdue', t.status in ('issued', 'accepted') and t.due_sort < now(),
        'texts', coalesce(case when t.door <> 'former' then ${TEXTS} end, '{}'),
        'files', coalesce(case when t.door <> 'former' then ${FILES} end, '[]'), 'deadlines', coalesce(${DEADLINES}, '[]'))
      || jsonb_strip_nulls(jsonb_build_object('unitName', u.name, 'issuerUnitName', i.name, 'assigneeName', w.name,
        'issuerName', s.name, 'returnerName', case when t.door <> 'former' then (select b.name from people b
          where b.person_id = (t.detail -> 'returned' ->> 'personId')::uuid) end, 'party', case when t.door <> 'former' then ${PARTY} end,
        'confirmedAddress', case when t.door <> 'former' then ${CONFIRMED_ADDRESS} end)) as found
    from (
      select t.*, case when ${inScope(who.viewer)} or ${asIssuer(who, sql`c.stage`)} then 'case'
        when ${asPerformer(who)} then 'performer'
        when ${asFormer(who)} then 'former' end as door, ${readsTaskInFull(who)} as in_full
      from tasks t join cases c on c.case_id = t.case_id where t.task_id = ${taskId}
    ) t
    join cases c on c.case_id = t.case_id
    left join units u on u.unit_id = t.unit_id
    left join units i on i.unit_id = t.issuer_unit_id
    left join people w on w.person_id = t.assignee_id
    left join people s on s.person_id = t.issuer_person
    where t.door is not null`;
}

/** Undefined when there is no such task or the viewer may not see it: the two must look the same. */
export async function readTask(db: Database, who: TaskViewer, taskId: string): Promise<TaskRead | undefined> {
  const found = (await db.first<{ found: TaskRead }>(readTaskStatement(who, taskId)))?.found;
  if (found?.door !== 'former') return found;
  return { ...found, attempts: attemptsWhileHeld(found, who.actor) };
}
