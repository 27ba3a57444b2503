/** Why what is kept beside the procedure (记录、告知、更正) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const RECORD_REFUSALS = {
  facts_not_signed_by_all: {
    zh: '无争议事实须由参加调解的各方当事人签字确认',
    en: 'Undisputed facts need the signature of every party who takes part in the mediation',
    article: '在线调解规则 第18条、第22条',
  },
  event_unknown: { zh: '没有这一条可更正的记录', en: 'There is no such entry that can be corrected' },
  event_same_date: { zh: '更正的日期与原日期相同', en: 'The corrected date is the same' },
  mediation_rights_untold: {
    zh: '调解前须向每一方告知调解的性质、权利义务、司法确认、调解员的关系和虚假调解的后果',
    en: 'Before mediation each party is told its nature, their rights and duties, confirmation, the mediator’s relations, and what sham mediation leads to',
    article: '人民调解法 第23条；特邀调解规定 第14条；在线调解规则 第17条',
  },
  online_steps_untold: {
    zh: '在线进行前须告知当事人在线的环节、效力和操作方法',
    en: 'Before anything is done online the party is told of the steps, their effect and how it is done',
    article: '在线诉讼规则 第4条；在线调解规则 第7条',
  },
  civil_routes_untold: {
    zh: '不属公安机关处理的民间纠纷，须告知每一方可以起诉或者申请人民调解',
    en: 'Of a dispute that is not for the police each side is told that they may sue or ask for people’s mediation',
    article: '办理行政案件程序规定 第178条',
  },
  suit_right_untold: {
    zh: '调解不成或者协议未履行而予以处罚的，须告知当事人可以就民事争议提起诉讼',
    en: 'With a punishment after failed mediation, or an agreement not performed, the parties are told that they may sue',
    article: '治安管理处罚法 第9条；办理行政案件程序规定 第185条',
  },
  evidence_rules_untold: {
    zh: '举证通知须载明举证责任、申请调查收集、期限和逾期的后果',
    en: 'The notice on evidence says who proves, how to ask the court to gather it, the period, and what lateness leads to',
    article: '民事证据规定 第50条',
  },
  appeal_right_untold: {
    zh: '宣告判决须告知上诉权利、上诉期限和上诉的法院，并写明迟延履行的责任',
    en: 'With the judgment the parties are told of the right to appeal, its period and its court, and what delay costs',
    article: '民事诉讼法 第151条、第264条',
  },
  execution_risk_untold: {
    zh: '执行通知须写明迟延履行利息和纳入失信被执行人名单的风险',
    en: 'The execution notice warns of the interest for delay and of the list of dishonest debtors',
    article: '民诉法解释 第480条；失信名单规定 第5条',
  },
  parties_already_told: { zh: '已就同一事项告知', en: 'They have been told of it already' },
  guarantee_facts_missing: {
    zh: '告知保证期间须写明保证方式和主债务履行期届满之日',
    en: 'The guarantor’s period is told with the kind of guarantee and the last day of the debt',
    article: '民法典 第692条、第693条',
  },
  guarantee_of_its_topic: {
    zh: '只有告知保证期间时才写明保证的情况',
    en: 'A guarantee is said where its period is told, and with no other topic',
  },
} as const satisfies Record<string, RefusalText>;
