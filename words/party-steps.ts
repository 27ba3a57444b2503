/**
 * What a party is told of where the own dispute stands and of what comes next (解纷码, ADR 0036), in plain words. Rights that the law has
 * told at a stage stand with their article.
 */
import type { AskedOfParty, PartyStage } from '../domain/machine/party-view.ts';
import type { Words } from './text.ts';
import { words } from './text.ts';

export interface PartyStep {
  readonly now: Words;
  readonly next: Words;
  readonly article?: string;
}

const MEDIATION_RIGHTS = words(
  '调解是自愿的：您可以接受、拒绝，也可以随时要求终止。谈不成的，由法官继续调解或者协助起诉。',
  'Mediation is voluntary: you may accept it, refuse it, and ask to end it at any time. If it fails, a judge goes on with it or you are helped to sue.',
);

export const PARTY_STEPS: Readonly<Record<PartyStage, PartyStep>> = {
  intake: {
    now: words(
      '派出所已登记，正在了解情况。',
      'The station has registered it and is finding out what happened.',
    ),
    next: words(
      '民警会告知您可以走的途径：调解、仲裁、行政处理或者起诉。',
      'The officer tells you which ways are open: mediation, arbitration, an authority, or the court.',
    ),
    article: '人民调解法 第17条、第18条',
  },
  police_mediation: {
    now: words('正在派出所调解。', 'It is being mediated at the station.'),
    next: MEDIATION_RIGHTS,
    article: '人民调解法 第23条、第26条',
  },
  awaiting_judge: {
    now: words('已请法官介入，等待法官接收。', 'A judge was asked to step in and has not taken it yet.'),
    next: words(
      '法官接收后，仍须您同意才调解；您也可以直接起诉。',
      'When the judge takes it, it is mediated only if you agree; you may sue at once instead.',
    ),
    article: '民事诉讼法 第96条',
  },
  judge_mediation: {
    now: words('法官正在指导调解。', 'A judge is guiding the mediation.'),
    next: MEDIATION_RIGHTS,
    article: '民事诉讼法 第96条',
  },
  mediation_ended: {
    now: words('目前没有需要您参加的调解。', 'There is no mediation now that you take part in.'),
    next: words(
      '任何一方都可以向法院起诉。法院受理后会依法通知您。',
      'Either side may sue. If the court takes a suit, it tells you as the law asks.',
    ),
    article: '民事诉讼法 第122条、第128条',
  },
  agreement_in_force: {
    now: words(
      '调解协议已经生效，应当按约定履行。',
      'The agreement is in force and is to be performed as agreed.',
    ),
    next: words(
      '按约定履行。可以申请司法确认的协议，双方可以在生效之日起三十日内共同申请；确认后一方不履行的，可以申请强制执行。',
      'Perform as agreed. Where a court may confirm it, both sides can ask together within thirty days from its effect; once confirmed it can be enforced.',
    ),
    article: '人民调解法 第31条、第33条；民事诉讼法 第205条',
  },
  judicial_confirmation: {
    now: words('法院正在审查调解协议。', 'The court is examining the agreement.'),
    next: words(
      '确认有效的，法院作出裁定，可以强制执行；不符合规定的，裁定驳回，可以变更协议、重新调解或者起诉。',
      'If it is confirmed, it can be enforced; if not, you may change the agreement, mediate again, or sue.',
    ),
    article: '民事诉讼法 第206条',
  },
  filing_preparation: {
    now: words('正在准备起诉材料。', 'Your suit is being prepared.'),
    next: words(
      '工作人员协助您在网上立案；是否起诉由您决定。',
      'You are helped to file online; whether to sue is for you to decide.',
    ),
    article: '民事诉讼法 第122条、第123条',
  },
  filing_review: {
    now: words(
      '起诉材料已提交，法院正在审查。',
      'Your complaint was handed in and the court is examining it.',
    ),
    next: words(
      '法院在七日内立案或者裁定不予受理；材料不全的，会一次告知您补正。',
      'Within seven days the court registers it or rules that it does not; what is missing you are told once.',
    ),
    article: '民事诉讼法 第126条；登记立案规定 第7条',
  },
  mediation_after_registration: {
    now: words('法院已立案，正在先行调解。', 'The court has registered it and it is being mediated first.'),
    next: words(
      '调解须您同意；不同意或者谈不成的，转入审理。',
      'It is mediated only if you agree; if not, or if it fails, it goes to trial.',
    ),
    article: '民事诉讼法 第125条',
  },
  trial: {
    now: words('法院正在审理。', 'The court is trying the case.'),
    next: words(
      '请按期答辩、举证、到庭；判决前任何时候都可以调解。',
      'Answer, hand in evidence and come to the hearing in time; it can be mediated until the judgment.',
    ),
    article: '民事诉讼法 第128条、第145条',
  },
  appeal: {
    now: words('案件在上诉程序中。', 'The case is under appeal.'),
    next: words('第二审法院的判决、裁定是终审的。', 'What the court of second instance decides is final.'),
    article: '民事诉讼法 第182条',
  },
  in_force: {
    now: words(
      '裁判或者协议已经生效，应当履行。',
      'The decision or agreement is in force and is to be performed.',
    ),
    next: words(
      '不履行的，对方可以在二年内申请强制执行，并加倍支付迟延期间的债务利息。',
      'If it is not performed, the other side may ask for execution within two years, and interest is doubled for the delay.',
    ),
    article: '民事诉讼法 第250条、第264条',
  },
  urging: {
    now: words('正在执行前督促履行。', 'Performance is being urged before execution.'),
    next: words(
      '主动履行的，不再进入强制执行；债权人随时可以申请执行。',
      'Who performs now spares themselves the execution; the creditor may ask for it at any time.',
    ),
    article: '民事诉讼法 第247条',
  },
  execution: {
    now: words('法院正在强制执行。', 'The court is enforcing it.'),
    next: words(
      '应当履行并如实报告财产；双方可以自行和解。',
      'Perform, and report property truthfully; both sides may settle.',
    ),
    article: '民事诉讼法 第241条、第252条',
  },
  closed_for_now: {
    now: words(
      '没有发现可供执行的财产，本次执行已终结。',
      'No property was found and this execution is closed for now.',
    ),
    next: words(
      '债务没有消灭；发现财产的，可以随时申请恢复执行。',
      'The debt stands; when property is found, execution can be resumed at any time.',
    ),
    article: '终结本次执行程序规定 第9条',
  },
  archived: {
    now: words('已经结案归档。', 'It is closed and archived.'),
    next: words('对结果有疑问的，请到派出所或者法院询问。', 'With questions go to the station or the court.'),
  },
};

export const ASKED_OF_PARTY: Readonly<Record<AskedOfParty, Words>> = {
  consent: words(
    '是否同意调解，请在本页办理，或者告诉承办人。',
    'Say on this page, or to those in charge, whether you agree to the mediation.',
  ),
  address: words(
    '请在本页或者到法院确认送达地址；不确认的，法律文书可能寄到您的户籍地。',
    'Confirm on this page or at the court where papers reach you; else they may go to your registered home.',
  ),
};
