/** The words of delegated tasks (协助事项): titles of its events and fields, and the sentences that tell its events. */
import {
  ELECTRONIC_CHANNEL,
  MET_RELATION,
  SERVED_DOCUMENT,
  SERVICE_METHOD,
} from '../../domain/chapters/service/words.ts';
import {
  ATTEMPT_RESULT,
  ATTEMPT_WAY,
  REASSIGN_REASON,
  REDO_REASON,
  RETURN_REASON,
  TASK_KIND,
  WITHDRAWAL_REASON,
} from '../../domain/chapters/tasks/words.ts';
import { TASK_OUTCOME } from '../../domain/chapters/tasks/outcome-words.ts';
import type { TaskResult } from '../../domain/chapters/tasks/task.ts';
import type { TaskEvents } from '../../domain/chapters/tasks/events.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const TASKS_EVENT_TITLES = {
  task_issued: w('发出任务', 'A task was issued'),
  task_accepted: w('接收任务', 'A task was taken'),
  task_attempted: w('上门或联系', 'A visit or contact'),
  task_returned: w('退回任务', 'A task was returned'),
  task_completed: w('报送结果', 'The result was reported'),
  task_confirmed: w('确认结果', 'The result was confirmed'),
  task_asked_again: w('要求重新办理', 'The task was asked for again'),
  task_rejected: w('不予认可', 'The result was rejected'),
  task_reassigned: w('改派', 'A task was reassigned'),
  task_released: w('承接人离开，任务回到单位', 'Its holder left: the task is the unit’s again'),
  task_withdrawn: w('撤回任务', 'A task was withdrawn'),
  task_expired: w('任务逾期终止', 'A task ran out of time'),
  task_act_merged: w('补报情况已有记录', 'What was reported was on record already'),
  task_reminded: w('任务到期前提醒', 'A task is due soon'),
  address_confirmed: w('确认送达地址', 'The address for service was confirmed'),
} as const satisfies Vocabulary<keyof TaskEvents>;

export const TASKS_FIELD_TITLES = {
  taskId: w('协助事项', 'task'),
  'issue_task.kind': w('协助事项种类', 'kind of task'),
  'task_issued.kind': w('协助事项种类', 'kind of task'),
  'task_completed.kind': w('协助事项种类', 'kind of task'),
  dueDays: w('办理天数', 'days to do it'),
  instructions: w('办理要求', 'instructions'),
  papers: w('随附文书', 'papers'),
  attemptNo: w('发出的次数', 'issue of the task'),
  attempt: w('上门或联系', 'attempt'),
  way: w('上门或联系的方式', 'way'),
  met: w('遇见何人', 'who was met'),
  latitude: w('纬度', 'latitude'),
  longitude: w('经度', 'longitude'),
  accuracyM: w('定位精度（米）', 'accuracy in metres'),
  evidence: w('证据材料', 'evidence'),
  act: w('办理行为', 'act'),
  electronic: w('同意电子送达', 'consents to electronic service'),
  channels: w('电子送达渠道', 'electronic channels'),
  warned: w('已告知提供虚假地址的后果', 'told what a wrong address leads to'),
  'result.findings': w('调查所得', 'what was found out'),
  list: w('证据清单', 'list of evidence'),
  demandOn: w('催告送到日期', 'day of the demand'),
  clues: w('财产线索', 'clues'),
  'task_returned.reason': w('退回原因', 'why it was returned'),
  'withdraw_task.reason': w('撤回原因', 'why it is withdrawn'),
  'task_withdrawn.reason': w('撤回原因', 'why it was withdrawn'),
  'reassign_task.reason': w('改派原因', 'why it is reassigned'),
  'task_reassigned.reason': w('改派原因', 'why it was reassigned'),
} as const satisfies Vocabulary;

/** Tasks of one case are told apart by their number. */
const no = (taskId: string): string => taskId.split('.').at(-1) ?? taskId;

function about(taskId: string, zh: string, en: string): Words {
  return w(`${no(taskId)}号协助事项：${zh}`, `task ${no(taskId)}: ${en}`);
}

/** Kind and outcome belong together by type; a result of a later release may have an outcome this one does not know. */
function outcomeOf(result: TaskResult): Words | undefined {
  const known: Vocabulary = TASK_OUTCOME[result.kind];
  return known[result.outcome];
}

const issued: Sentences<'task_issued'>['task_issued'] = (data, see) => {
  const { kind, taskId, partyId, document, personId, instructions } = data;
  const row = TASK_KIND[kind];
  const party = partyId === undefined ? undefined : see.party(partyId);
  const person = personId === undefined ? undefined : see.person(personId);
  return join([
    about(taskId, `发出（${row.zh}）`, `issued (${row.en})`),
    party && w(`（${party.zh}）`, `(${party.en})`),
    document && w(`，文书为${SERVED_DOCUMENT[document].zh}`, `, ${SERVED_DOCUMENT[document].en}`),
    person && w(`，由${person.zh}协助`, `, by ${person.en}`),
    see.quote(instructions),
  ]);
};

const attempted: Sentences<'task_attempted'>['task_attempted'] = (data, see) => {
  const { taskId, personId, date, way, facts, met, result, note } = data;
  const name = see.person(personId);
  const how = facts === undefined ? way && ATTEMPT_WAY[way] : SERVICE_METHOD[facts.method];
  const seen = facts?.receiver ?? met;
  return join([
    about(taskId, `${name.zh}于${date}协助办理`, `${name.en} tried on ${date}`),
    how && w(`（${how.zh}）`, `(${how.en})`),
    w(`：${ATTEMPT_RESULT[result].zh}`, `— ${ATTEMPT_RESULT[result].en}`),
    seen && w(`，遇见${MET_RELATION[seen].zh}`, `, met ${MET_RELATION[seen].en}`),
    see.quote(note),
  ]);
};

type ByPerformer =
  | 'task_accepted'
  | 'task_attempted'
  | 'task_returned'
  | 'task_completed'
  | 'task_act_merged'
  | 'task_released';

const performerSentences: Sentences<ByPerformer> = {
  task_accepted: ({ taskId, personId }, see) => {
    const name = see.person(personId);
    return about(taskId, `${name.zh}接收，开始协助`, `${name.en} takes it`);
  },
  task_attempted: attempted,
  task_returned: ({ taskId, reason, note }, see) =>
    join([
      about(
        taskId,
        `退回法院，不能协助（${RETURN_REASON[reason].zh}）`,
        `returned to the court (${RETURN_REASON[reason].en})`,
      ),
      see.quote(note),
    ]),
  task_completed: ({ taskId, personId, result, note }, see) => {
    const name = see.person(personId);
    const outcome = outcomeOf(result);
    const what = outcome === undefined ? w('', '') : w(`：${outcome.zh}`, `: ${outcome.en}`);
    return join([
      about(taskId, `${name.zh}报送协助结果${what.zh}`, `${name.en} reports the result${what.en}`),
      see.quote(note),
    ]);
  },
  task_act_merged: ({ taskId, personId }, see) => {
    const name = see.person(personId);
    return about(
      taskId,
      `${name.zh}补报的情况已有记录，予以合并`,
      `what ${name.en} reports later is on record already`,
    );
  },
  task_released: ({ taskId, personId }, see) => {
    const name = see.person(personId);
    return about(taskId, `${name.zh}不再承办，由单位另行安排`, `${name.en} no longer holds it`);
  },
};

function judged(verb: Words) {
  return (
    { taskId, reason, note }: TaskEvents['task_rejected'],
    see: Parameters<Sentences<'task_rejected'>['task_rejected']>[1],
  ): Words =>
    join([
      about(
        taskId,
        `${verb.zh}（${REDO_REASON[reason].zh}）`,
        `the court ${verb.en} (${REDO_REASON[reason].en})`,
      ),
      see.quote(note),
    ]);
}

export const tasksSentences: Sentences<keyof TaskEvents> = {
  ...performerSentences,
  task_issued: issued,
  task_confirmed: ({ taskId, note }, see) =>
    join([about(taskId, '法院确认协助结果', 'the court confirms the result'), see.quote(note)]),
  task_asked_again: judged(w('法院要求补充后再次协助', 'asks again')),
  task_rejected: judged(w('法院不予认可', 'rejects the result')),
  task_reassigned: ({ taskId, personId, reason, note }, see) => {
    const person = personId === undefined ? undefined : see.person(personId);
    const why = REASSIGN_REASON[reason];
    return join([
      about(taskId, `改派（${why.zh}）`, `reassigned (${why.en})`),
      person && w(`，由${person.zh}协助`, `to ${person.en}`),
      see.quote(note),
    ]);
  },
  task_withdrawn: ({ taskId, reason, note }, see) => {
    const why = WITHDRAWAL_REASON[reason];
    return join([about(taskId, `撤回（${why.zh}）`, `withdrawn (${why.en})`), see.quote(note)]);
  },
  task_expired: ({ taskId }) =>
    about(taskId, '逾期未协助办理，终止', 'ran out of time and ends without result'),
  task_reminded: ({ taskId }) => about(taskId, '即将到期，提醒协助单位', 'is due soon: the unit is reminded'),
  address_confirmed: ({ partyId, electronic, channels, date }, see) => {
    const party = see.party(partyId);
    const by = list(channels.map((one) => ELECTRONIC_CHANNEL[one]));
    return join([
      w(`${party.zh}于${date}确认送达地址`, `${party.en} confirms the address for service on ${date}`),
      electronic ? w('，同意电子送达', ', and consents to electronic service') : undefined,
      electronic && channels.length > 0 ? w(`（${by.zh}）`, `(${by.en})`) : undefined,
    ]);
  },
};
