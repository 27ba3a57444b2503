/** What a party is told of the acts that they may do by themself (解纷码, ADR 0039), before they do them, and of those that need the counter. */
import type { ActByCode } from '../domain/access/policy/party-acts.ts';
import type { ConsentMode } from '../domain/kernel/codes.ts';
import { TELLINGS } from '../domain/law/telling.ts';
import type { Words } from './text.ts';
import { words } from './text.ts';

export interface ToldAct {
  readonly title: Words;
  /** What must be told first, with its article. */
  readonly told: Words;
  readonly article: string;
}

const { DT2, DT4 } = TELLINGS;

const CONSENT: Words & { readonly article: string } = DT2;

/** Of going online is told beside (DT4). */
export const TOLD_OF_MODE: Readonly<Partial<Record<ConsentMode, Words & { readonly article: string }>>> = {
  online: DT4,
};

export const TOLD_OF_ACT: Readonly<Record<ActByCode, ToldAct>> = {
  give_consent: {
    title: words('同意调解', 'Consent to the mediation'),
    told: words(CONSENT.zh, CONSENT.en),
    article: CONSENT.article,
  },
  withdraw_consent: {
    title: words('撤回同意', 'Withdraw the consent'),
    told: words(
      '撤回后，这一阶段的调解立即结束，对全部当事人都结束：在派出所的，转请法官调解；在法官调解的，可以起诉；已经立案的，由法院审理判决。您的诉讼权利不受影响；想再调解的，可以请承办人重新安排。',
      'The mediation of this stage ends at once, for everybody in it: from the station the dispute goes to a judge, from the judge to a suit, and a suit that is registered is tried. Your rights in a suit are untouched. Who wants to mediate again asks those in charge.',
    ),
    article: '人民调解法 第17条、第26条；民事诉讼法 第96条',
  },
  confirm_address: {
    title: words('确认送达地址', 'Confirm the address for service'),
    told: words(
      '法院的文书将寄到这里，一审、二审、再审、执行都适用；地址不准确、变更后没有书面告知、拒收的，文书退回之日视为送达之日，由您承担后果。同意电子送达的，请到派出所或者法院办理。',
      'The court sends its papers here, through appeal, retrial and execution. Where the address is wrong, was changed without a word in writing, or a letter is refused, the day on which it comes back counts as the day of service, and that is yours to bear. To electronic service you consent at the station or the court.',
    ),
    article: '法院专递规定 第3条、第4条、第11条；民诉法解释 第137条',
  },
};

/** What is not done with a code, and where it is done instead. */
export const AT_THE_COUNTER: readonly (Words & { readonly article: string })[] = [
  {
    ...words(
      '调解书送达前反悔，治安调解、交通事故调解中撤回同意，同意电子送达，未成年人和单位的各项手续：请本人或者代表人到派出所或者法院办理。',
      'Going back on a mediation paper before it is served, withdrawing from mediation by the police of a violation or an accident, consent to electronic service, and whatever is for a minor or an organisation: at the station or the court, in person or by who represents them.',
    ),
    article: '民事诉讼法 第51条、第60条、第90条、第102条；治安管理处罚法 第9条',
  },
  {
    ...words(
      '签调解协议、和解、承认或者放弃请求：须核实身份后本人签名，请带身份证件到派出所或者法院。',
      'Signing an agreement, settling, admitting or waiving a claim: needs your verified identity and signature; bring your papers to the station or the court.',
    ),
    article: '在线诉讼规则 第7条；电子签名法 第13条',
  },
  {
    ...words(
      '撤诉、上诉、申请司法确认、申请执行：须向法院提出，撤诉由法院裁定是否准许。',
      'Withdrawing a suit, appealing, applying for confirmation or execution: is asked of the court, which rules on a withdrawal.',
    ),
    article: '民事诉讼法 第148条、第171条、第205条、第247条',
  },
  {
    ...words(
      '更改已经确认的送达地址：须书面告知法院。',
      'Changing an address that is confirmed: tell the court in writing.',
    ),
    article: '民诉法解释 第137条',
  },
];
