/** Why intake and triage (登记甄别) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const INTAKE_REFUSALS = {
  criminal_must_be_referred: {
    zh: '涉嫌犯罪，须移送',
    en: 'A suspected crime must be referred',
    article: '民事诉讼法 第127条',
  },
  not_mediable_public_order: {
    zh: '该治安案件不得调解',
    en: 'This public-order case may not be mediated',
    article: '办理行政案件程序规定 第179条',
  },
  public_order_track_required: {
    zh: '可调解的治安案件由公安机关调解（治安调解）或者由人民调解委员会调解',
    en: 'A mediable public-order case takes track A, or track B before the committee',
    article: '治安管理处罚法 第9条；办理行政案件程序规定 第186条',
  },
  civil_not_public_order: {
    zh: '不属违反治安管理的民间纠纷不适用治安调解',
    en: 'A civil dispute that is no public-order violation cannot take track A',
    article: '办理行政案件程序规定 第178条',
  },
  traffic_track_required: {
    zh: '交通事故损害赔偿应走交通调解',
    en: 'A traffic damage dispute takes track C',
    article: '道路交通事故处理程序规定 第84条',
  },
  not_traffic: {
    zh: '不是交通事故损害赔偿',
    en: 'This is not a traffic damage dispute',
    article: '道路交通事故处理程序规定 第84条',
  },
  track_required: { zh: '须选择调解类型', en: 'Choose a mediation track' },
  domestic_violence_no_mediation: {
    zh: '涉家庭暴力，不得共同调解；受害人请求的，可以分别调解',
    en: 'With violence at home there is no joint mediation; with each party apart, if the victim asks',
    article: '反家庭暴力法 第5条、第15条',
  },
  violence_not_asked: {
    zh: '婚姻家庭类纠纷甄别时须询问并记录有无家庭暴力',
    en: 'In a family dispute triage asks about violence at home, and records that it did',
    article: '反家庭暴力法 第4条',
  },
  arbitration_not_told: {
    zh: '土地承包纠纷须告知可以申请仲裁，也可以直接起诉',
    en: 'In a dispute on contracted land the parties are told that they may go to arbitration or sue at once',
    article: '农村土地承包经营纠纷调解仲裁法 第4条',
  },
  guardian_not_notified: {
    zh: '涉未成年人，须先通知监护人；已满十六周岁、以自己的劳动收入为主要生活来源且本人同意不通知的除外',
    en: 'A minor is involved: the guardian must be notified first, unless one over sixteen who lives on own work declines',
    article: '办理行政案件程序规定 第181条',
  },
  transfer_unit_unnamed: {
    zh: '移送其他单位的，须写明受移送的单位',
    en: 'Say to which unit it is handed over',
    article: '办理行政案件程序规定 第61条',
  },
  written_notice_missing: {
    zh: '当事人对不属公安机关管辖有异议的，须出具书面告知',
    en: 'Who contests that it is no police matter is told in writing: name the paper',
    article: '办理行政案件程序规定 第61条',
  },
  not_police_business: {
    zh: '不属公安机关管辖，应告知其他途径',
    en: 'Not police business: tell the other routes',
    article: '办理行政案件程序规定 第61条',
  },
} as const satisfies Record<string, RefusalText>;
