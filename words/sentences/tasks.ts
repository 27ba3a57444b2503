/** What is said of delegated tasks (协助事项). */
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
import type { EventData } from '../../domain/kernel/events.ts';
import type { TaskEvents } from '../../domain/chapters/tasks/events.ts';
import type { TaskResult } from '../../domain/chapters/tasks/task.ts';
import type { Vocabulary } from '../../domain/words.ts';
import { join, list, type Words, words as w } from '../text.ts';
import type { Sentences } from './sentence.ts';

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
    { taskId, reason, note }: EventData['task_rejected'],
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

export const taskSentences: Sentences<keyof TaskEvents> = {
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
