/** Why a route beside the court (诉讼外途径) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const ROUTE_REFUSALS = {
  route_not_for_matter: {
    zh: '该途径不适用于此类纠纷',
    en: 'That route is not for this kind of dispute',
  },
  route_papers_missing: {
    zh: '须告知该途径所需的全部材料',
    en: 'All the papers that the route needs are named to the party',
  },
  route_open: { zh: '该途径正在进行', en: 'That route is being taken already' },
  route_unknown: { zh: '没有进行中的该途径', en: 'There is no such route under way' },
  route_step_not_of_it: { zh: '该途径没有这一步', en: 'That route has no such step' },
  route_not_accepted: {
    zh: '受理之日未登记，不能登记延长期限',
    en: 'More time counts from the acceptance: record that first',
  },
  route_not_overdue: {
    zh: '申请或者受理之日未登记，或者作出决定、裁决的期限未满',
    en: 'The day of the application or acceptance is not on record, or the time to decide still runs',
    article: '劳动争议调解仲裁法 第29条、第43条',
  },
  award_unsaid: {
    zh: '终局裁决须写明裁决的各项请求',
    en: 'Of a final award say which claims it decides',
    article: '劳动争议调解仲裁法 第47条',
  },
  award_amount_needed: {
    zh: '金钱请求须写明各项金额和当地月最低工资标准',
    en: 'Say the amount of each claim for money, and the month’s minimum wage of the place',
    article: '劳动争议调解仲裁法 第47条',
  },
  award_not_final: {
    zh: '该项金额超过当地月最低工资标准十二个月，裁决不是终局裁决',
    en: 'That claim is more than twelve months of the minimum wage: the award is not final',
    article: '劳动争议调解仲裁法 第47条',
  },
  route_step_exists: { zh: '这一步已登记', en: 'That step is on record already' },
} as const satisfies Record<string, RefusalText>;
