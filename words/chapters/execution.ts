/** The words of urging and execution (督促、执行): titles of its events and fields, and the sentences that tell its events. */
import {
  AGENCY,
  CLOSED_FOR_NOW_BASIS,
  EXECUTING_COURT,
  EXECUTION_CLOSING,
  HAND_OVER_GROUND,
  URGING_END,
} from '../../domain/chapters/execution/words.ts';
import type { ExecutionEvents } from '../../domain/chapters/execution/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const EXECUTION_EVENT_TITLES = {
  urging_started: w('启动执前督促', 'Urging started'),
  urging_ended: w('执前督促结束', 'Urging ended'),
  demand_recorded: w('催告', 'A demand was made'),
  execution_applied: w('申请执行', 'Execution was applied for'),
  execution_accepted: w('受理执行', 'The execution was accepted'),
  execution_notice_issued: w('执行通知', 'The execution notice was issued'),
  settlement_recorded: w('执行和解', 'A settlement in execution'),
  settlement_defaulted: w('和解不履行', 'The settlement is not performed'),
  execution_closed: w('执行结案', 'The execution was closed'),
  execution_closed_for_now: w('终结本次执行', 'The execution was closed for now'),
  execution_resumed: w('恢复执行', 'The execution was resumed'),
} as const satisfies Vocabulary<keyof ExecutionEvents>;

export const EXECUTION_FIELD_TITLES = {
  basis: w('依据', 'basis'),
  'hand_over_execution.ground': w('移送执行的事由', 'why it is handed over'),
  handedOver: w('审判庭移送执行的事由', 'why it is handed over ex officio'),
  court: w('执行法院', 'executing court'),
  signedIds: w('签名的各方', 'who signed'),
  through: w('由谁代为', 'in person or by an agent'),
  lastDueDate: w('最后履行日期', 'last day of performance'),
  searches: w('查询财产次数', 'searches for property'),
  clue: w('财产线索', 'clue'),
  'apply_execution.claims': w('执行请求', 'claims'),
  brokenOn: w('违反不作为义务之日', 'day on which the duty not to act was broken'),
  'execution_applied.claims': w('执行请求', 'claims'),
} as const satisfies Vocabulary;

function signedBy(signedIds: readonly string[] | undefined, see: Sight): Words | undefined {
  if (signedIds === undefined || signedIds.length === 0) return undefined;
  const who = list(signedIds.map((partyId) => see.party(partyId)));
  return w(`，${who.zh}签名`, `, signed by ${who.en}`);
}

export const executionSentences: Sentences<keyof ExecutionEvents> = {
  urging_started: ({ basis, days }) =>
    join([
      basis === 'court'
        ? w('法院启动执前督促', 'the court starts urging')
        : w('应债权人请求启动执前督促', 'urging starts as asked'),
      days === undefined ? undefined : w(`，为期${days}日`, `for ${days} days`),
    ]),
  urging_ended: ({ result, note }, see) =>
    join([
      w(`执前督促结束：${URGING_END[result].zh}`, `urging ends: ${URGING_END[result].en}`),
      see.quote(note),
    ]),
  demand_recorded: ({ date }) => w(`${date}催告履行`, `demands performance on ${date}`),
  execution_applied: ({ late, claims, brokenOn, handedOver }, see) =>
    join([
      handedOver === undefined
        ? w('申请执行', 'applies for execution')
        : w(
            `移送执行（${HAND_OVER_GROUND[handedOver].zh}）`,
            `hands it over to execution (${HAND_OVER_GROUND[handedOver].en})`,
          ),
      brokenOn === undefined
        ? undefined
        : w(`（${brokenOn}违反不作为义务）`, `(the duty not to act was broken on ${brokenOn})`),
      late ? w('（已逾期）', '(late)') : undefined,
      see.quote(claims),
    ]),
  execution_accepted: ({ courtCaseNumber, court }) =>
    join([
      w(`受理执行，案号${courtCaseNumber}`, `accepts the execution as ${courtCaseNumber}`),
      court === undefined
        ? undefined
        : w(`（${EXECUTING_COURT[court].zh}）`, `(${EXECUTING_COURT[court].en})`),
    ]),
  execution_notice_issued: ({ date }) =>
    w(`发出执行通知（${date}）`, `issues the execution notice on ${date}`),
  settlement_recorded: ({ lastDueDate, signedIds, through, text }, see) =>
    join([
      w(`登记执行和解，至${lastDueDate}履行完毕`, `records a settlement until ${lastDueDate}`),
      signedBy(signedIds, see),
      through === undefined ? undefined : w(`（${AGENCY[through].zh}）`, `(${AGENCY[through].en})`),
      see.quote(text),
    ]),
  settlement_defaulted: ({ note }, see) =>
    join([w('报告和解未履行', 'reports that the settlement is not performed'), see.quote(note)]),
  execution_closed: ({ mode }) =>
    w(`执行结案：${EXECUTION_CLOSING[mode].zh}`, `closes the execution: ${EXECUTION_CLOSING[mode].en}`),
  execution_closed_for_now: ({ basis, searches }) =>
    w(
      `终结本次执行程序（${CLOSED_FOR_NOW_BASIS[basis].zh}，查询财产${searches}次）`,
      `closes the execution for now (${CLOSED_FOR_NOW_BASIS[basis].en}, ${searches} searches)`,
    ),
  execution_resumed: ({ clue }, see) => join([w('恢复执行', 'resumes the execution'), see.quote(clue)]),
};
