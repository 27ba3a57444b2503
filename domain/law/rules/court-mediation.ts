/** Mediation connected to a court, before filing (2023) and after registration (2025). */
import type { RuleRow } from '../rule-row.ts';
import { MEDIATION_APPRAISAL, PLAIN } from './shared-grounds.ts';
import { TEXTS } from './texts.ts';

const RECEIPT = {
  unit: 'calendar_day',
  restDays: 'suit',
  startZh: '调解员签收材料或者在平台确认接受之日',
  startEn: 'mediator signs for the material or confirms on the platform',
  effectBy: 'happened',
} as const;

const BOTH_2016 = {
  ground: 'both_parties',
  zh: '双方当事人同意延长',
  en: 'both parties agree',
  article: '特邀调解规定 第27条；在线调解规则 第24条',
  needs: 'both_parties',
} as const;

const BEFORE_REGISTRATION = {
  ...PLAIN,
  ...RECEIPT,
  article: '特邀调解规定 第27条；在线调解规则 第24条',
  extensions: [BOTH_2016],
  exclusions: [MEDIATION_APPRAISAL],
  policies: ['2023'],
  source: TEXTS.TY,
} as const;

const AFTER_REGISTRATION = {
  ...PLAIN,
  ...RECEIPT,
  article: '严格规范立案与调解意见（2024-12-27） 第3条',
  extensions: [
    {
      ground: 'both_parties',
      zh: '双方当事人同意延长，不超过三十日，不计入审限',
      en: 'both parties agree, at most 30 days, outside the trial limit',
      article: '严格规范立案与调解意见（2024-12-27） 第3条',
      length: 30,
      unit: 'calendar_day',
      max: 1,
      needs: 'both_parties',
    },
  ],
  // The opinion knows none: appraisal is left out before registration only (OMR 26).
  exclusions: [{ ...MEDIATION_APPRAISAL, former: true }],
  policies: ['2025'],
  source: TEXTS.REGISTER_FIRST,
} as const;

const ONLINE = {
  ...PLAIN,
  unit: 'working_day',
  restDays: 'workdays',
  effectBy: 'received',
  source: TEXTS.OMR,
} as const;

export const COURT_MEDIATION_RULES = [
  {
    ...BEFORE_REGISTRATION,
    id: 'CM1',
    zh: '立案前委派调解',
    en: 'commissioned mediation before filing',
    length: 30,
  },
  {
    ...BEFORE_REGISTRATION,
    id: 'CM2.ordinary',
    zh: '立案后委托调解（普通程序）',
    en: 'entrusted mediation after filing, ordinary procedure',
    length: 15,
    exclusions: [],
  },
  {
    ...BEFORE_REGISTRATION,
    id: 'CM2.summary',
    zh: '立案后委托调解（简易程序）',
    en: 'entrusted mediation after filing, summary procedure',
    length: 7,
    exclusions: [],
  },
  {
    ...AFTER_REGISTRATION,
    id: 'CM3.ordinary',
    zh: '立案后先行调解（普通程序）',
    en: 'mediation after registration, ordinary procedure',
    length: 15,
  },
  {
    ...AFTER_REGISTRATION,
    id: 'CM3.summary',
    zh: '立案后先行调解（简易程序）',
    en: 'mediation after registration, summary procedure',
    length: 7,
  },
  {
    ...AFTER_REGISTRATION,
    id: 'CM3.small_claims',
    zh: '立案后先行调解（小额诉讼）',
    en: 'mediation after registration, small claims',
    length: 7,
  },
  {
    ...ONLINE,
    id: 'CM6',
    zh: '法院指定调解员或者调解组织',
    en: 'court appoints a mediator or organisation',
    article: '在线调解规则 第10条',
    length: 3,
    startZh: '收到在线调解申请之日',
    startEn: 'receipt of the online application',
  },
  {
    ...ONLINE,
    id: 'CM7',
    zh: '当事人共同选定调解员',
    en: 'parties choose a mediator together',
    article: '在线调解规则 第10条',
    length: 2,
    startZh: '各方同意在线调解之日',
    startEn: 'all agreed to mediate online',
    effectBy: 'happened',
  },
  {
    ...ONLINE,
    id: 'CM8',
    zh: '调解员确认接受',
    en: 'mediator confirms acceptance',
    article: '在线调解规则 第12条',
    length: 3,
    startZh: '收到法院委派、委托信息之日',
    startEn: 'receipt of the commission',
  },
  {
    ...ONLINE,
    id: 'CM9',
    zh: '联系对方当事人询问调解意愿',
    en: 'ask the other party about willingness',
    article: '在线调解规则 第15条',
    length: 3,
    startZh: '调解员接受委派之日',
    startEn: 'commission accepted',
    effectBy: 'happened',
  },
  {
    ...PLAIN,
    id: 'CM18',
    restDays: 'suit',
    zh: '被通知人同意在线诉讼、关联案件',
    en: 'notified party agrees to litigate online',
    article: '在线诉讼规则 第10条',
    length: 3,
    unit: 'calendar_day',
    startZh: '收到通知之日',
    startEn: 'receipt of the notice',
    effectBy: 'happened',
    source: TEXTS.OLR,
  },
] as const satisfies readonly RuleRow[];
