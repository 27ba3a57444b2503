/** What a party is told of signing a paper on the own page (解纷码, ADR 0042): before they sign, and where they do not. */
import type { OwnSigning } from '../domain/machine/party-papers.ts';
import type { Words } from './text.ts';
import { words } from './text.ts';

type Told = Words & { readonly article: string };

export const TOLD_OF_SIGNING: Told = {
  ...words(
    '签名表示文书的内容是您本人的意思，签名后不能在本页撤回；签协议的，应当按协议履行。请先打开文书从头看到尾。不愿意在手机上签的，可以不签，到派出所或者法院当面签也可以。手机签名没有工作人员在场见证，发生争议时，证明力可能低于当面签名。签名人看不清、看不懂的，请先到柜台由工作人员读给您听。您的笔迹、时间和文书摘要会一并保存；本平台没有使用认证机构的证书，签名是否可靠发生争议的，由法院审查认定。',
    'Your signature says that what the paper says is your own will, and it is not taken back on this page; who signs an agreement has to keep it. Open the paper and read it to its end first. You need not sign on a telephone: you may sign in person at the station or the court. On a telephone no officer sees you sign, so that in a dispute such a signature may prove less than one put before an officer. If you cannot read it well, have it read to you at the counter first. Your handwriting, the time and the digest of the paper are kept. No certificate of an authority is used: where it is disputed, the court finds whether the signature is reliable.',
  ),
  article: '电子签名法 第13条、第14条；民法典 第490条',
};

export const OWN_SIGNING: Readonly<Record<OwnSigning, Words>> = {
  open: words('等您签名', 'waits for your signature'),
  signed: words('您已签名', 'you have signed it'),
  superseded: words('已被新文本替代，不必再签', 'another text took its place: do not sign it'),
  outdated: words(
    '成文之后案件记录有变化，请等承办人出具新文本，暂不签名',
    'The record has changed since it was issued: wait for the new text, and do not sign this one',
  ),
  by_hand: words(
    '这份文书打印后手写，请到派出所或者法院在纸上签名',
    'It is filled in by hand on the print: sign it on paper at the station or the court',
  ),
  on_paper: words(
    '涉及婚姻、收养、继承等人身关系，依法在纸上签名（电子签名法 第3条）',
    'On marriage, adoption, succession and the like it is signed on paper (电子签名法 第3条)',
  ),
  represented: words(
    '由法定代理人或者法定代表人到派出所或者法院签名（民事诉讼法 第51条、第60条）',
    'A guardian, or who represents the organisation, signs at the station or the court (民事诉讼法 第51条、第60条)',
  ),
  at_counter: words(
    '请本人带身份证件到派出所或者法院当面签名',
    'Sign it in person at the station or the court, with your identity card',
  ),
  gone: words('您已不在本案程序中，不再签名', 'You are no more in the proceedings: it is not signed'),
  not_asked: words('不需要您签名', 'needs no signature of yours'),
};
