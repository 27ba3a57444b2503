/** Why supervision (督办) is refused. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const SUPERVISION_REFUSALS = {
  not_supervised_by_you: {
    zh: '公安督导员督办公安一方，法院督导员督办法院一方',
    en: 'Supervisors of the police ask the police side, supervisors of the courts the courts',
  },
  not_in_charge_there: {
    zh: '该单位在本案没有这一身份的承办人',
    en: 'Nobody is in charge of this case at that office in that capacity',
  },
  seat_not_reached: {
    zh: '本案尚未进入该方办理，其承办单位看不到本案',
    en: 'The case has not come to that side yet: nobody there sees it',
  },
  urged_today: { zh: '今日已就同一事项催办', en: 'The same was urged today already' },
  explanation_open: { zh: '已要求说明，尚待答复', en: 'An explanation has been asked for and is awaited' },
  explanation_unknown: { zh: '没有这一项督办', en: 'No such explanation was asked for' },
  explanation_given: { zh: '该项督办已经答复', en: 'That explanation has been given' },
  explanation_not_yours: { zh: '该项督办不是要求您答复的', en: 'That explanation is not asked of you' },
  no_open_explanation: { zh: '没有待您答复的督办', en: 'No explanation is asked of you' },
} as const satisfies Record<string, RefusalText>;
