/** What the door of a party’s own page, and the counter that gives its code, say no to (ADR 0036). */
import type { ProblemText } from './problem-text.ts';

export const PARTY_PROBLEMS = {
  party_visit_over: {
    status: 401,
    zh: '请重新输入解纷码',
    en: 'Enter the code of your dispute again',
  },
  party_code_wrong: {
    status: 403,
    zh: '解纷码或者号码不对，或者解纷码已经停用；请核对，仍打不开的请到派出所或者法院更换',
    en: 'The code or the number is wrong, or the code works no more; look again, or have it replaced at the station or the court',
  },
  party_act_not_open: {
    status: 409,
    zh: '这件事现在不能办理，请刷新后再看；有疑问请联系承办人',
    en: 'This cannot be done now: refresh the page, and ask those in charge where it is unclear',
  },
  party_paper_not_open: {
    status: 409,
    zh: '这份文书现在不能在本页签名，原因见文书下的说明；有疑问请联系承办人',
    en: 'This paper is not signed on this page now; why is said below it. Ask those in charge where it is unclear',
  },
  party_not_found: {
    status: 404,
    zh: '本案没有这一当事人，或者其已退出',
    en: 'The case has no such party, or they left it',
  },
  party_number_missing: {
    status: 409,
    zh: '未登记该当事人的手机号或者证件号码，无法核对是否本人；请先补充',
    en: 'No telephone or identity number of the party is on record to tell who they are: add one first',
  },
  party_code_replaced: {
    status: 409,
    zh: '这次发放的解纷码之后已被更换',
    en: 'The code that this request gave was replaced since',
  },
} as const satisfies Record<string, ProblemText>;
