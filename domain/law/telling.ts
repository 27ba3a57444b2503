/**
 * The duties to tell (告知义务, docs/law.md §10): of each what is told, ready to be read out or printed, and the article. Who owes it,
 * when, and to whom, is said of a case in `domain/chapters/record/telling.ts`.
 */
import type { Words } from '../words.ts';

interface Telling extends Words {
  readonly article: string;
}

/** Changes with every text below: the record keeps which text was told. */
export const TELLING_VERSION = '2026-12';

const TEXTS = {
  DT1: {
    zh: '本纠纷不属于违反治安管理的行为，不由公安机关处理。您可以向人民法院起诉，也可以向人民调解组织申请调解。',
    en: 'This dispute is no violation of public order and is not for the police to decide. You may sue in court, or ask a people’s mediation committee to mediate.',
    article: '办理行政案件程序规定 第178条',
  },
  DT2: {
    zh: '调解前告知：（一）调解自愿，您可以选择或者接受调解员，可以要求公开或者不公开进行，可以接受、拒绝调解，也可以随时要求终止；（二）请如实陈述，遵守调解秩序，尊重对方；（三）调解员与各方当事人、与本案的关系已经如实说明，有利害关系的，您可以要求更换；（四）达成的协议对各方有约束力，经人民调解组织等调解达成的，可以自生效之日起三十日内共同申请司法确认，确认有效的可以申请强制执行；（五）严禁虚假调解，恶意串通、捏造事实的，依法承担法律责任。',
    en: 'Before mediation: (1) it is by free will: you may choose or accept the mediator, ask for it to be public or not, accept or refuse, and end it at any time; (2) say what is true, keep order and respect the other side; (3) the mediator’s relations to the parties and to the dispute have been disclosed, and you may ask for another one; (4) an agreement binds; one that a mediation organisation brought about may be confirmed by the court on a joint application within thirty days of taking effect, and then be enforced; (5) sham mediation is forbidden: who colludes or invents facts answers for it.',
    article: '人民调解法 第23条、第24条；特邀调解规定 第14条、第15条；在线调解规则 第13条、第17条',
  },
  DT3: {
    zh: '调解未达成协议、期限届满，或者协议未履行的，您可以依法通过仲裁、行政、司法等途径维护权利；就民事争议，可以依法向人民法院提起民事诉讼。',
    en: 'Where mediation brought no agreement, time is up, or the agreement was not performed, you may go to arbitration, to an administrative organ or to court; for what is civil in it you may sue.',
    article: '人民调解法 第26条；治安管理处罚法 第9条；办理行政案件程序规定 第185条',
  },
  DT4: {
    zh: '在线办理须经您同意：可以全部或者部分环节在线进行，也可以拒绝，拒绝不影响您的权利；在线进行的环节与线下具有同等法律效力；须经身份认证，使用本人账号，操作方法由工作人员演示，遇到技术障碍请及时告知。',
    en: 'Going online needs your consent: for all steps or for some; you may refuse, and lose nothing by it. What is done online has the same effect as in person. Your identity is verified, you use your own account, staff show how, and you say at once when something does not work.',
    article: '在线诉讼规则 第4条；在线调解规则 第7条',
  },
  DT6: {
    zh: '案件已受理。您有权委托代理人、申请回避、收集和提供证据、进行辩论、请求调解、提起上诉、申请执行；须依法行使诉讼权利，遵守诉讼秩序，履行生效裁判。适用小额诉讼程序的，由审判员一人独任审理，实行一审终审，一般在两个月内审结；诉讼费用按规定交纳，缓减免须书面申请。',
    en: 'The case is accepted. You may appoint an agent, ask for recusal, gather and hand in evidence, argue, ask for mediation, appeal, and apply for execution; rights are used by law, order is kept, and what takes effect is performed. In small-claims procedure one judge tries it, in one instance, as a rule within two months. Fees are paid as set; relief is asked for in writing.',
    article: '民事诉讼法 第129条；民诉法解释 第274条',
  },
  DT7: {
    zh: '举证须知：对自己提出的主张有责任提供证据；因客观原因不能自行收集的，可以在举证期限届满前书面申请人民法院调查收集；应当在指定的举证期限内提交，确有困难的，可以在期限届满前书面申请延长；逾期提供且无正当理由的，人民法院可以不予采纳，或者采纳但予以训诫、罚款。',
    en: 'On evidence: who claims proves. What you cannot gather yourself for objective reasons the court may gather, on written application before the period ends. Hand it in within the period that was set; ask in writing before its end where you need longer. What comes late without good reason may be left out, or lead to a reprimand or a fine.',
    article: '民事证据规定 第50条',
  },
  DT8: {
    zh: '如不服本判决，可以在判决书送达之日起十五日内，向本院递交上诉状，上诉于上一级人民法院；小额诉讼案件一审终审，不得上诉。判决准予离婚的，在判决发生法律效力前不得另行结婚。未按判决指定的期间履行给付金钱义务的，应当加倍支付迟延履行期间的债务利息。',
    en: 'Who does not accept this judgment may appeal to the court above, by a petition handed in here, within fifteen days of its service; a small-claims case has one instance and no appeal. Who is divorced by it does not marry again before it has taken effect. Who does not pay within the time that it sets owes double interest for the delay.',
    article: '民事诉讼法 第151条、第264条',
  },
  DT9: {
    zh: '责令按生效法律文书履行义务。逾期履行金钱给付义务的，加倍支付迟延履行期间的债务利息；逾期履行其他义务的，支付迟延履行金。应当如实报告财产，拒绝报告或者虚假报告的，可以罚款、拘留。有能力履行而拒不履行等情形的，将被纳入失信被执行人名单、限制消费。',
    en: 'You are ordered to perform. Who pays late owes double interest for the delay, who does another thing late a sum for the delay. Property is reported truthfully: a refusal or a false report may be answered by a fine or detention. Who is able and refuses, and in the other cases of the law, is put on the list of dishonest debtors and limited in spending.',
    article: '民诉法解释 第480条；失信名单规定 第5条；财产调查规定 第4条',
  },
  DT10: {
    zh: '个人信息告知：本单位为处理本纠纷、履行法定职责，收集您的姓名、证件号码、联系方式、住址及与纠纷有关的信息，提供给依法参与办理的公安机关、调解组织和人民法院，保存至档案保管期限届满；涉及证件号码等敏感信息，为核实身份、依法送达所必需。您可以查阅、复制、要求更正，并可向本单位提出。',
    en: 'Personal data: to handle this dispute, as the law charges it to, this office takes your name, number, contact, address and what concerns the dispute, passes it to the police, mediation organisations and courts that handle it by law, and keeps it as long as the file. Sensitive data such as your number are needed to verify who you are and to serve papers. You may see, copy and correct them, here.',
    article: '个人信息保护法 第17条、第30条、第35条',
  },
  DT11: {
    zh: '审理本案的审判人员（独任审判员，或者合议庭组成人员）和书记员已经确定，现将其姓名告知您。认为其应当回避的，您可以口头或者书面申请回避，并说明理由；申请在案件开始审理时提出，回避事由在审理开始后知道的，也可以在法庭辩论终结前提出。更换审判人员的，另行告知。',
    en: 'Who tries this case is settled, the single judge or the members of the panel, and the clerk: their names are told to you now. If you hold that one of them must withdraw, say so with the reason, orally or in writing, when the trial opens; what you learn only later you may still bring forward before the arguments end. If another judge takes over you are told again.',
    article: '民事诉讼法 第131条、第47条、第48条',
  },
} as const satisfies Readonly<Record<string, Telling>>;

export type TellingId = keyof typeof TEXTS;
export const TELLINGS: Readonly<Record<TellingId, Telling>> = TEXTS;
export const TELLING_IDS = Object.keys(TEXTS) as readonly TellingId[];

export const isTellingId = (id: string): id is TellingId => Object.hasOwn(TEXTS, id);
