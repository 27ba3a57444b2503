/** The words of mediation and the consent to it (调解、同意): titles of its events and fields, and the sentences that tell its events. */
import { BODY_KIND } from '../../domain/law/mediating-bodies.ts';
import {
  ATTENDANCE,
  GUARDIAN_AT_SESSION,
  INVITED,
  MEDIATION_BAR,
  MEDIATION_END_REASON,
  SESSION_OUTCOME,
  SESSION_PLACE,
  SESSION_RECORDING,
} from '../../domain/chapters/mediation/words.ts';
import { CONSENT_MODE, RECUSAL_GROUND } from '../../domain/chapters/people/words.ts';
import { END_PAPER } from '../../domain/chapters/traffic/words.ts';
import type { MediationEvents, PoliceConduct, SessionCircle } from '../../domain/chapters/mediation/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const MEDIATION_EVENT_TITLES = {
  consent_given: w('同意调解', 'Consent to mediation'),
  consent_withdrawn: w('撤回同意', 'Consent withdrawn'),
  session_held: w('调解', 'A mediation session'),
  mediation_ended: w('调解终止', 'Mediation ended'),
  referral_accepted: w('法官接收', 'The judge accepted the referral'),
  referral_declined: w('法官不接收', 'The judge did not accept the referral'),
  mediator_appointed: w('指派调解员', 'A mediator was appointed'),
  mediator_accepted: w('调解员接受指派', 'The mediator accepted'),
} as const satisfies Vocabulary<keyof MediationEvents>;

export const MEDIATION_FIELD_TITLES = {
  'end_mediation.reason': w('终止原因', 'why it ended'),
  'mediation_ended.reason': w('终止原因', 'why it ended'),
  officers: w('主持调解的民警人数', 'officers who conduct it'),
  'hold_session.place': w('调解地点', 'where'),
  'session_held.place': w('调解地点', 'where'),
  recording: w('录音录像', 'recording'),
  withIds: w('共同主持的人员', 'conducted together with'),
  invited: w('邀请协助调解的人员', 'invited to help'),
  invitedAgreedBy: w('同意邀请的当事人', 'parties who agreed to the invitation'),
  attendance: w('各方到场情况', 'who came'),
  came: w('到场情况', 'whether they came'),
  persons: w('该方到场人数', 'how many of them'),
  authorityPaper: w('委托书', 'written authority'),
  authority: w('委托权限', 'how far the authority goes'),
  guardian: w('监护人', 'guardian'),
  startChecks: w('在线调解开始前已办', 'done before it began online'),
  chosenTogether: w('当事人共同选定', 'chosen by the parties together'),
  disclosed: w('已披露的关系', 'the relation that was disclosed'),
  waivedBy: w('知情并同意其继续担任的当事人', 'the parties who know of it and waive it'),
  waysTold: w('已告知仲裁、行政、司法等途径', 'the other ways were named'),
  costlyConduct: w('导致程序拖延、费用增加的行为', 'conduct that raised costs'),
  warnings: w('已作的提示、告诫', 'warnings given'),
  bar: w('不得调解的情形', 'what bars mediation'),
  'referral_declined.by': w('未接收的情形', 'how it was declined'),
} as const satisfies Vocabulary;

const barred = (bar: MediationEvents['session_held']['bar']): Words | undefined =>
  bar === undefined
    ? undefined
    : w(`，不得调解：${MEDIATION_BAR[bar].zh}`, `, mediation is barred: ${MEDIATION_BAR[bar].en}`);

/** How the police conducted it (PSAPL 108): of a session, and of an agreement reached without one. */
export function conduct({ officers, place, recording }: PoliceConduct): Words | undefined {
  const said = [
    officers === undefined ? undefined : w(`民警${officers}名`, `${officers} officers`),
    place === undefined ? undefined : SESSION_PLACE[place],
    recording === undefined ? undefined : SESSION_RECORDING[recording],
  ].flatMap((one) => one ?? []);
  if (said.length === 0) return undefined;
  const all = list(said);
  return w(`，${all.zh}`, `, ${all.en}`);
}

/** Who conducted it, helped, came, and what was found. */
function circle(data: SessionCircle, see: Sight): (Words | undefined)[] {
  const { withIds = [], invited = [], attendance = [], guardian, bar } = data;
  const fellows = list(withIds.map((id) => see.person(id)));
  const guests = list(invited.map((one) => INVITED[one]));
  const came = list(
    attendance.map((one) => {
      const who = see.party(one.partyId);
      return w(`${who.zh}${ATTENDANCE[one.came].zh}`, `${who.en} ${ATTENDANCE[one.came].en}`);
    }),
  );
  return [
    conduct(data),
    withIds.length === 0 ? undefined : w(`，与${fellows.zh}共同主持`, `, together with ${fellows.en}`),
    invited.length === 0 ? undefined : w(`，邀请${guests.zh}参加`, `, with ${guests.en}`),
    attendance.length === 0 ? undefined : w(`，${came.zh}`, `; ${came.en}`),
    guardian === undefined
      ? undefined
      : w(`，${GUARDIAN_AT_SESSION[guardian].zh}`, `; ${GUARDIAN_AT_SESSION[guardian].en}`),
    barred(bar),
  ];
}

function consent(data: MediationEvents['consent_given'], see: Sight): Words {
  const stage = see.stage(data.stage);
  const mode = CONSENT_MODE[data.mode];
  return w(`同意“${stage.zh}”（${mode.zh}）`, `consents to ${stage.en} (${mode.en})`);
}

export const mediationSentences: Sentences<keyof MediationEvents> = {
  consent_given: consent,
  consent_withdrawn: ({ stage, reason }, see) =>
    join([
      w(`撤回对“${see.stage(stage).zh}”的同意`, `withdraws the consent to ${see.stage(stage).en}`),
      see.quote(reason),
    ]),
  session_held: ({ no, mode, outcome, notes, separately, ...rest }, see) =>
    join([
      w(
        `第${no}次调解（${CONSENT_MODE[mode].zh}）：${SESSION_OUTCOME[outcome].zh}`,
        `mediation session ${no} (${CONSENT_MODE[mode].en}): ${SESSION_OUTCOME[outcome].en}`,
      ),
      separately === true ? w('（分别进行）', '(with each party apart)') : undefined,
      ...circle(rest, see),
      see.quote(notes),
    ]),
  mediation_ended: ({ reason, notes, paper, bar, waysTold, costlyConduct, warnings }, see) =>
    join([
      w(`调解终止：${MEDIATION_END_REASON[reason].zh}`, `mediation ends: ${MEDIATION_END_REASON[reason].en}`),
      barred(bar),
      waysTold === true ? w('，已告知其他途径', ', the other ways were named') : undefined,
      costlyConduct && join([w('，增加费用的行为', '; conduct that raised costs'), see.quote(costlyConduct)]),
      warnings && join([w('，已告诫', '; warned'), see.quote(warnings)]),
      paper === undefined ? undefined : w(`，制作${END_PAPER[paper].zh}`, `, by ${END_PAPER[paper].en}`),
      see.quote(notes),
    ]),
  referral_accepted: ({ note }, see) => join([w('接收纠纷', 'accepts the referral'), see.quote(note)]),
  referral_declined: ({ by, reason }, see) =>
    by === 'silence'
      ? w('法官逾期未答复，视为不接收', 'the judge did not answer in time')
      : join([w('法官不接收', 'the judge declines'), see.quote(reason)]),
  mediator_appointed: ({ personId, bodyKind, chosenTogether }, see) => {
    const name = see.person(personId);
    const of = bodyKind === undefined ? undefined : BODY_KIND[bodyKind];
    return join([
      w(`委派${name.zh}先行调解`, `appoints ${name.en} to mediate first`),
      of === undefined ? undefined : w(`（${of.zh}）`, `for the ${of.en}`),
      chosenTogether === true ? w('，由当事人共同选定', ', chosen by the parties together') : undefined,
    ]);
  },
  mediator_accepted: ({ disclosed, waivedBy = [] }, see) => {
    if (disclosed === undefined) return w('调解员接受委派', 'the mediator accepts');
    const why = RECUSAL_GROUND[disclosed];
    const who = list(waivedBy.map((partyId) => see.party(partyId)));
    if (waivedBy.length === 0)
      return w(`调解员接受委派，已披露：${why.zh}`, `the mediator accepts, having disclosed ${why.en}`);
    return w(
      `调解员接受委派，已披露：${why.zh}，${who.zh}知情并同意`,
      `the mediator accepts, having disclosed ${why.en}; ${who.en} waive it`,
    );
  },
};
