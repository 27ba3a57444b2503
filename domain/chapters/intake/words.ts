/** Codes of intake and triage (登记甄别), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** How the dispute came to the platform (来源). */
export const SOURCE = {
  walk_in: w('当事人到所', 'walked in'),
  police_report: w('报警', 'reported to the police'),
  grid: w('网格上报', 'reported by the grid'),
  party: w('当事人申请', 'asked for by a party'),
  transfer: w('其他单位移送', 'transferred'),
} as const satisfies Vocabulary;

/** Police mediation tracks (docs/law.md §1.1): A public-order, B people's mediation at the station, C traffic, D on the spot. */
export const TRACK = {
  A: w('治安调解', 'public-order mediation'),
  B: w('驻所人民调解', 'people’s mediation at the station'),
  C: w('交通事故损害赔偿调解', 'traffic damage mediation'),
  D: w('当场调解', 'mediation on the spot'),
} as const satisfies Vocabulary;

/** Where triage sends the dispute (docs/law.md §14.1 S1). */
export const TRIAGE_ROUTE = {
  police_mediation: w('由派出所调解', 'to police mediation'),
  judge: w('移送法官', 'to a judge'),
  filing: w('引导起诉', 'to filing'),
  criminal_referral: w('移送刑事侦查', 'referred as a suspected crime'),
  public_order_case: w('作治安案件处理', 'handled as a public-order case'),
  advice: w('告知途径后结束', 'closed with advice'),
} as const satisfies Vocabulary;

/** Whether it violates public-order administration, and if so may be mediated (PSAPL 9). */
export const PUBLIC_ORDER = {
  none: w('不构成违反治安管理', 'no public-order violation'),
  mediable: w('违反治安管理，可以调解', 'a public-order violation that may be mediated'),
  not_mediable: w('违反治安管理，不得调解', 'a public-order violation that may not be mediated'),
} as const satisfies Vocabulary;

export const CLOSE_REASON = {
  advice_given: w('已告知途径', 'advice given'),
  self_settled: w('当事人自行和解', 'the parties settled themselves'),
  withdrawn: w('撤回', 'withdrawn'),
  transferred: w('已移送', 'transferred'),
  unreachable: w('联系不上当事人', 'the parties cannot be reached'),
  other: w('其他', 'other'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const INTAKE_DUTY = {
  triage: { zh: '审查受理并分流', en: 'Examine the report and route it' },
} as const satisfies Vocabulary;
