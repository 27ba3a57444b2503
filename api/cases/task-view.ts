/**
 * A delegated task as its reader sees it. Texts are shown as there (`{textId}`): their words are beside them for those who
 * may read them, and gone once erased.
 */
import type { PartyKind } from '../../domain/kernel/codes.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import type { Task, TaskAttempt } from '../../domain/chapters/tasks/task.ts';
import { taskDeadline } from '../../domain/chapters/tasks/questions.ts';
import { instantText } from '../http/instants.ts';
import { shownName } from './masking.ts';

/** Names that a list knows beside the task itself. */
export interface TaskNames {
  readonly unitName?: string;
  readonly issuerUnitName?: string;
  readonly issuerName?: string;
  readonly assigneeName?: string;
  readonly returnerName?: string;
  readonly partyName?: string;
  readonly partyKind?: PartyKind;
}

/** That a text is there, without the digest that is the record's own business. */
function textsAsThere(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textsAsThere);
  if (value === null || typeof value !== 'object') return value;
  if ('textId' in value && 'digest' in value) return { textId: value.textId };
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, textsAsThere(child)]));
}

const attemptView = ({ at, seq: _seq, ...rest }: TaskAttempt) => ({ ...rest, at: instantText(at) });

/** With its instants as text, wherever they are known. */
function moments(given: Readonly<Record<string, { readonly at: number } | undefined>>) {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, moment]) =>
      moment === undefined ? [] : [[name, { ...moment, at: instantText(moment.at) }]],
    ),
  );
}

function asked(task: Task, names: TaskNames, full: boolean) {
  const { partyId, document, instrumentId, method, itemNo, instructions, papers } = task;
  const { partyName, partyKind = 'person' } = names;
  const shown = shownName(partyName, partyKind, full);
  return {
    partyId,
    ...(shown === undefined ? {} : { partyName: shown }),
    document,
    instrumentId,
    method,
    itemNo,
    instructions,
    papers,
  };
}

const named = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value });

function holders(task: Task, names: TaskNames) {
  const { unitId, assigneeId, issuedBy } = task;
  return {
    unitId,
    ...named('unitName', names.unitName),
    ...(assigneeId === undefined
      ? {}
      : { assignee: { personId: assigneeId, ...named('name', names.assigneeName) } }),
    issuedBy: {
      ...issuedBy,
      ...named('unitName', names.issuerUnitName),
      ...named('name', names.issuerName),
    },
  };
}

function outcome({ result, resultNote }: Task) {
  return {
    result,
    resultNote,
  };
}

export interface TaskSight {
  readonly caseId: string;
  /** Legal instant (epoch ms) by which the next act on it is due. */
  readonly dueAt?: number | undefined;
  readonly names?: TaskNames;
  /** The reader may see who the parties are. */
  readonly full: boolean;
}

export function taskView(task: Task, { caseId, dueAt, names = {}, full }: TaskSight) {
  const { taskId, kind, status, attemptNo, issuedAt, roundAt } = task;
  const { accepted, completed, ended } = task;
  const returned = task.returned && { ...task.returned, ...named('name', names.returnerName) };
  return textsAsThere({
    taskId,
    caseId,
    kind,
    status,
    attemptNo,
    ...holders(task, names),
    ...(dueAt === undefined ? {} : { dueAt: instantText(dueAt) }),
    issuedAt: instantText(issuedAt),
    roundAt: instantText(roundAt),
    ...asked(task, names, full),
    attempts: task.attempts.map(attemptView),
    ...moments({ accepted, completed, returned, ended }),
    ...outcome(task),
  });
}

/** A task as it stands in a state of its case. */
export function taskOfCase(state: CaseState, task: Task, full: boolean) {
  return taskView(task, { caseId: state.caseId, dueAt: taskDeadline(state, task)?.dueAt, full });
}

/** Every task of a case, in the order of their issue. */
export function tasksOf(state: CaseState | undefined, full: boolean) {
  return state === undefined ? [] : state.tasks.map((task) => taskOfCase(state, task, full));
}
