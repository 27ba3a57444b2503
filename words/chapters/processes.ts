/** The words of side processes (附属程序): titles of its events and fields, and the sentences that tell its events. */
import {
  ENTRUSTED_STEP,
  MEDIATOR_FAULT,
  PROCESS_KIND,
  PROCESS_OUTCOME,
  SECURITY_STEP,
  SUPERIOR_ORDER,
} from '../../domain/chapters/processes/words.ts';
import { PROTECTION_APPLICANT } from '../../domain/chapters/violence/words.ts';
import type { ProcessEvents } from '../../domain/chapters/processes/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences } from '../sentence.ts';
import { join, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const PROCESSES_EVENT_TITLES = {
  process_opened: w('启动附属程序', 'A side process was opened'),
  security_recorded: w('保全担保', 'Security for preservation'),
  entrusted_step_recorded: w('委托执行进展', 'How the entrusted execution goes'),
  process_closed: w('办结附属程序', 'A side process was closed'),
} as const satisfies Vocabulary<keyof ProcessEvents>;

export const PROCESSES_FIELD_TITLES = {
  'open_process.kind': w('附属程序种类', 'kind of process'),
  'process_opened.kind': w('附属程序种类', 'kind of process'),
  fault: w('投诉事由', 'what the mediator is complained of for'),
  step: w('担保情况', 'state of the security'),
  'record_entrusted_step.step': w('受托法院的进展', 'what the other court did'),
  'entrusted_step_recorded.step': w('受托法院的进展', 'what the other court did'),
  stopDeadlineIds: w('中止计算的期限', 'deadlines it stops'),
  stops: w('中止计算的期限', 'deadlines it stops'),
  aboutPartyId: w('关于哪一方（失信名单）', 'about which party (the list)'),
  processSeq: w('启动记录的序号', 'entry that opened it'),
  order: w('上一级法院的处理', 'what the superior court ordered'),
  'close_process.receivedOn': w('申请人收到文书的日期', 'day on which it was received'),
  'process_closed.receivedOn': w('申请人收到文书的日期', 'day on which it was received'),
} as const satisfies Vocabulary;

export const processesSentences: Sentences<keyof ProcessEvents> = {
  process_opened: ({ kind, reason, applicantBody, aboutPartyId, fault }, see) =>
    join([
      w(`启动${PROCESS_KIND[kind].zh}`, `opens a side process: ${PROCESS_KIND[kind].en}`),
      aboutPartyId === undefined
        ? undefined
        : w(`（关于${see.party(aboutPartyId).zh}）`, `(about ${see.party(aboutPartyId).en})`),
      applicantBody === undefined
        ? undefined
        : w(
            `（由${PROTECTION_APPLICANT[applicantBody].zh}代为申请）`,
            `(applied for by ${PROTECTION_APPLICANT[applicantBody].en})`,
          ),
      fault === undefined ? undefined : w(`（${MEDIATOR_FAULT[fault].zh}）`, `(${MEDIATOR_FAULT[fault].en})`),
      see.quote(reason),
    ]),
  security_recorded: ({ processSeq, step, date }) =>
    w(
      `第${processSeq}条所启动的保全${SECURITY_STEP[step].zh}（${date}）`,
      `${SECURITY_STEP[step].en} on ${date} for the preservation of entry ${processSeq}`,
    ),
  entrusted_step_recorded: ({ processSeq, step, date, text }, see) =>
    join([
      w(
        `第${processSeq}条所委托的执行：${ENTRUSTED_STEP[step].zh}（${date}）`,
        `of the execution entrusted in entry ${processSeq}: ${ENTRUSTED_STEP[step].en} on ${date}`,
      ),
      see.quote(text),
    ]),
  process_closed: ({ processSeq, outcome, receivedOn, order }) =>
    join([
      w(
        `办结第${processSeq}条所启动的程序：${PROCESS_OUTCOME[outcome].zh}`,
        `closes the process of entry ${processSeq}: ${PROCESS_OUTCOME[outcome].en}`,
      ),
      order === undefined ? undefined : w(`（${SUPERIOR_ORDER[order].zh}）`, `(${SUPERIOR_ORDER[order].en})`),
      receivedOn === undefined ? undefined : w(`（${receivedOn}收到）`, `, received on ${receivedOn}`),
    ]),
};
