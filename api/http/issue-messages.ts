/** Sentences for what our own checks find wrong with a field; of its type, size or choice tells `type-messages.ts`. */
import * as z from 'zod';
import { EDGE_BOUNDS } from '../../domain/law/bounds.ts';
import type { Language } from './language.ts';
import { typeMessage } from './type-messages.ts';

export const REASONS = {
  date_invalid: { zh: '不是真实的日期（YYYY-MM-DD）', en: 'Not a real date (YYYY-MM-DD)' },
  date_out_of_range: { zh: '日期应在1990年至2100年之间', en: 'The date must lie between 1990 and 2100' },
  drill_too_fast: EDGE_BOUNDS.drill_too_fast,
  date_order: { zh: '结束日期不能早于开始日期', en: 'The end is before the start' },
  instant_order: {
    zh: '时刻不能早于前一项决定',
    en: 'The instant is before that of the decision before it',
  },
  seq_or_instant: { zh: '序号与时刻只填其一', en: 'Give either a number or an instant' },
  seq_order: { zh: '终点不能早于起点', en: 'The end is before the beginning' },
  period_too_long: { zh: '统计期间最长366天', en: 'A period has at most 366 days' },
  money_invalid: {
    zh: '金额应为正数，最多两位小数',
    en: 'An amount is a positive number with at most two decimals',
  },
  court_number_invalid: {
    zh: '案号格式不对，例：（2026）黑0811民初123号',
    en: 'Not a court case number, e.g. （2026）黑0811民初123号',
  },
  id_number_unusual: {
    zh: '证件号码不合常见证件的规则，请核对',
    en: 'Not as numbers of common papers are: please compare it with the paper',
  },
  organisation_code_unusual: {
    zh: '不是统一社会信用代码，请核对',
    en: 'Not a unified social credit code: please compare it with the paper',
  },
  phone_unusual: { zh: '不像电话号码，请核对', en: 'Not as telephone numbers are: please check it' },
  username_invalid: {
    zh: '用户名须为2至40位字母、数字、点、横线或汉字',
    en: 'A user name has 2 to 40 letters, digits, dots, dashes or Chinese characters',
  },
  detail_required: { zh: '至少填写一项', en: 'At least one of them is needed' },
  name_required: { zh: '须填写姓名或名称', en: 'A name is required' },
  note_required: { zh: '原因为“其他”的，须说明', en: 'Another reason has to be said' },
  description_required: { zh: '身份不明的当事人须有描述', en: 'An unknown party needs a description' },
  duplicate: { zh: '有重复项', en: 'An item appears twice' },
  text_invalid: { zh: '含有无法保存的字符', en: 'Holds characters that cannot be stored' },
  text_invisible: { zh: '只有看不见的字符', en: 'Holds invisible characters only' },
  too_deep: { zh: '嵌套过深', en: 'Nested too deeply' },
  coordinates_incomplete: { zh: '经度和纬度须同时填写', en: 'Longitude and latitude go together' },
  place_empty: { zh: '须填写地址或者坐标', en: 'An address or coordinates are needed' },
  document_unknown: {
    zh: '本案没有这份已上传的材料，或者上传已过期',
    en: 'No such document was uploaded for this case, or it has expired',
  },
  unit_unknown: {
    zh: '没有这一单位，或者不在您可以委托的范围内',
    en: 'There is no such unit within your reach',
  },
  unit_cannot_perform: {
    zh: '这一单位不能办理此类任务',
    en: 'That unit cannot carry out a task of this kind',
  },
  person_not_of_unit: { zh: '此人不在该单位，或者已停用', en: 'That person is not active in that unit' },
  person_cannot_perform: {
    zh: '此人的身份不能办理此类任务',
    en: 'That person holds no role that can carry out a task of this kind',
  },
  person_unknown: { zh: '没有此人', en: 'There is no such person' },
  person_disabled: { zh: '此人已离岗或者停用', en: 'That person has left or is disabled' },
  person_unfit: {
    zh: '此人的身份或者所在单位不能担任此职',
    en: 'That person’s roles and unit do not allow it',
  },
  matter_unknown: { zh: '没有这一纠纷类型', en: 'There is no such kind of dispute' },
  policy_needs_drill: {
    zh: '2023规程仅用于演练或导入的案件',
    en: 'Policy 2023 is for drills and imported cases only',
  },
  track_with_police_mediation: {
    zh: '派出所调解须选择调解类型，其他去向不选',
    en: 'A track goes with police mediation, and only with it',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type Reason = keyof typeof REASONS;

/** For `refine` and `addIssue`: the reason travels with the issue and is put into words for each reader. */
export const because = (reason: Reason) => ({ params: { reason } });

const LOCALES = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

export function errorMap(language: Language): z.core.$ZodErrorMap {
  return (issue) => {
    const reason = issue.code === 'custom' ? (issue.params?.['reason'] as Reason | undefined) : undefined;
    if (reason !== undefined) return REASONS[reason][language];
    return typeMessage(issue)?.[language] ?? LOCALES[language](issue);
  };
}
