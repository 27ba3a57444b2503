/** Every reason for which the machine refuses an input: stable code, both languages, the article where there is one. */
import type { Refusal } from '../result.ts';
import { AGREEMENT_REFUSALS } from '../chapters/agreement/refusals.ts';
import { APPEAL_REFUSALS } from '../chapters/appeal/refusals.ts';
import { CLOCK_REFUSALS } from '../chapters/clocks/refusals.ts';
import { CONFIRMATION_REFUSALS } from '../chapters/confirmation/refusals.ts';
import { EXECUTION_REFUSALS } from '../chapters/execution/refusals.ts';
import { FILING_REFUSALS } from '../chapters/filing/refusals.ts';
import { HEARING_REFUSALS } from '../chapters/hearings/refusals.ts';
import { INTAKE_REFUSALS } from '../chapters/intake/refusals.ts';
import { MEDIATION_REFUSALS } from '../chapters/mediation/refusals.ts';
import { MEASURE_REFUSALS } from '../chapters/measures/refusals.ts';
import { PEOPLE_REFUSALS } from '../chapters/people/refusals.ts';
import { PROCESS_REFUSALS } from '../chapters/processes/refusals.ts';
import { PUBLIC_ORDER_REFUSALS } from '../chapters/public-order/refusals.ts';
import { TRAFFIC_REFUSALS } from '../chapters/traffic/refusals.ts';
import { RECORD_REFUSALS } from '../chapters/record/refusals.ts';
import { SUPERVISION_REFUSALS } from '../chapters/supervision/refusals.ts';
import { REQUEST_REFUSALS } from '../chapters/requests/refusals.ts';
import { ROUTE_REFUSALS } from '../chapters/routes/refusals.ts';
import { SERVICE_REFUSALS } from '../chapters/service/refusals.ts';
import { STAGE_REFUSALS } from '../chapters/stages/refusals.ts';
import { TASK_REFUSALS } from '../chapters/tasks/refusals.ts';
import { TRIAL_REFUSALS } from '../chapters/trial/refusals.ts';
import { VIOLENCE_REFUSALS } from '../chapters/violence/refusals.ts';
import { BOUNDS } from '../law/bounds.ts';
import type { RefusalText } from './refusal-text.ts';

/** What is beyond all sense (`law/bounds.ts`): the line itself goes with the refusal’s parameters. */
const BOUND_REFUSALS = BOUNDS satisfies Record<string, RefusalText>;

/** What any decision may meet, whatever it is about. */
const ANY = {
  case_archived: { zh: '案件已归档，不再接受操作', en: 'The case is archived and takes no further act' },
  case_concluded: {
    zh: '案件已结，只可更正、告知、记录和归档',
    en: 'The case is concluded: only correcting, telling, noting and archiving remain',
  },
  stale_version: {
    zh: '案件状态已变化，请刷新后再决定',
    en: 'The case has changed since you looked; look again before deciding',
  },
  role_not_permitted: { zh: '您的身份无权作出此决定', en: 'Your role may not take this decision' },
  wrong_stage: { zh: '当前阶段不能作出此决定', en: 'This decision is not possible at this stage' },
  recused: { zh: '您已回避本案', en: 'You are recused from this case', article: '民事诉讼法 第47条' },
  not_assigned: { zh: '本案已由他人承办', en: 'This case is assigned to somebody else in that capacity' },
  on_behalf_required: {
    zh: '这是当事人的行为，须载明代哪一方当事人及方式',
    en: 'This is a party’s act: say for which party and by which channel',
  },
  on_behalf_not_allowed: {
    zh: '此决定不能代当事人作出',
    en: 'This decision cannot be taken on behalf of a party',
  },
  party_unknown: { zh: '没有这一方当事人', en: 'There is no such party' },
  party_not_active: { zh: '该当事人已不在程序中', en: 'That party is no longer in the proceedings' },
  happened_before_opening: { zh: '发生时间早于登记', en: 'The act happened before the case was opened' },
  backdating_reason_required: {
    zh: '补录以前的行为须说明原因',
    en: 'Recording an act of an earlier day needs a reason',
  },
  judgement_failed: {
    zh: '系统未能判断此项操作，未作任何改变；已通知运维人员',
    en: 'The platform failed to judge this; nothing was changed, and its operators are told',
  },
  date_in_future: { zh: '日期不能晚于今天', en: 'The date cannot be in the future' },
  dates_out_of_order: {
    zh: '日期先后不符：后一事实不能早于它所依据的事实',
    en: 'The dates would be out of order: a fact cannot lie before what it depends on',
  },
  date_before_opening: { zh: '日期早于登记', en: 'The date is before the case was opened' },
} as const satisfies Record<string, RefusalText>;

export const REFUSALS = {
  ...ANY,
  ...CLOCK_REFUSALS,
  ...INTAKE_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...MEDIATION_REFUSALS,
  ...AGREEMENT_REFUSALS,
  ...RECORD_REFUSALS,
  ...REQUEST_REFUSALS,
  ...SUPERVISION_REFUSALS,
  ...STAGE_REFUSALS,
  ...PROCESS_REFUSALS,
  ...PUBLIC_ORDER_REFUSALS,
  ...TRAFFIC_REFUSALS,
  ...CONFIRMATION_REFUSALS,
  ...FILING_REFUSALS,
  ...SERVICE_REFUSALS,
  ...TRIAL_REFUSALS,
  ...HEARING_REFUSALS,
  ...APPEAL_REFUSALS,
  ...EXECUTION_REFUSALS,
  ...MEASURE_REFUSALS,
  ...ROUTE_REFUSALS,
  ...VIOLENCE_REFUSALS,
  ...TASK_REFUSALS,
  ...BOUND_REFUSALS,
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal of the machine, with its sentence in both languages. */
export function refuse(code: RefusalCode, params?: Refusal['params']): Refusal {
  const text: RefusalText = REFUSALS[code];
  return {
    code,
    zh: text.zh,
    en: text.en,
    ...(text.article === undefined ? {} : { article: text.article }),
    ...(params === undefined ? {} : { params }),
  };
}
