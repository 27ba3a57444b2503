/** What is said of triage, mediation, agreement, confirmation and the end (甄别、调解、协议、司法确认、结案). */
import {
  AGREEMENT_FORM,
  CONFIRMABLE,
  MEDIATING_BODY,
  PERFORMANCE_KIND,
  SUIT_ENDING,
} from '../../domain/chapters/agreement/words.ts';
import {
  CONFIRMATION_REFUSAL_GROUND,
  CONFIRMATION_REJECTION_GROUND,
  CONFIRMATION_WITHDRAWAL,
} from '../../domain/chapters/confirmation/words.ts';
import { TRACK, TRIAGE_ROUTE } from '../../domain/chapters/intake/words.ts';
import { MEDIATION_END_REASON, SESSION_OUTCOME } from '../../domain/chapters/mediation/words.ts';
import { CONSENT_MODE } from '../../domain/chapters/people/words.ts';
import { CONCLUSION, STAGE_REASON } from '../../domain/chapters/record/words.ts';
import type { EventData, MediationEvents } from '../../domain/case/events.ts';
import type { PerformanceItem } from '../../domain/case/decisions.ts';
import { join, type Words, words as w } from '../text.ts';
import type { Sentences, Sight } from './sentence.ts';

function item(one: PerformanceItem, see: Sight): Words {
  const by = see.party(one.obligorId);
  const to = one.obligeeId === undefined ? undefined : see.party(one.obligeeId);
  const kind = PERFORMANCE_KIND[one.kind];
  const { amount, dueDate } = one;
  return join([
    dueDate === undefined ? undefined : w(`${dueDate}前`, `by ${dueDate}`),
    by,
    to === undefined ? undefined : w(`向${to.zh}`, ''),
    kind,
    amount === undefined ? undefined : w(`${amount}元`, `${amount} yuan`),
    to === undefined ? undefined : w('', `to ${to.en}`),
  ]);
}

/** What is to be performed, numbered as later entries name it. */
export function items(all: readonly PerformanceItem[], see: Sight): Words {
  const numbered = all.map((one, index) => {
    const text = item(one, see);
    return w(`（${index + 1}）${text.zh}`, `(${index + 1}) ${text.en}`);
  });
  return join(numbered, '；', '; ');
}

function triaged(data: EventData['triaged'], see: Sight): Words {
  const track = data.track === undefined ? undefined : TRACK[data.track];
  return join([
    w(`甄别分流：${TRIAGE_ROUTE[data.route].zh}`, `triage: ${TRIAGE_ROUTE[data.route].en}`),
    track === undefined ? undefined : w(`（${track.zh}）`, `(${track.en})`),
    data.findings.labour ? w('，属劳动争议', ', a labour dispute') : undefined,
    see.quote(data.reason),
  ]);
}

function agreement(data: EventData['agreement_reached'], see: Sight): Words {
  const what = data.items.length === 0 ? w('', '') : items(data.items, see);
  const colon = what.zh === '' ? w('', '') : w('：', ': ');
  const body = MEDIATING_BODY[data.mediatingBody];
  const form = AGREEMENT_FORM[data.form];
  const ending = data.suitEnding === undefined ? CONFIRMABLE[data.confirmable] : SUIT_ENDING[data.suitEnding];
  return join([
    w(
      `经${body.zh}主持达成${form.zh}协议${colon.zh}${what.zh}`,
      `a ${form.en} agreement before ${body.en}${colon.en}${what.en}`,
    ),
    w(`；${ending.zh}`, `— ${ending.en}`),
    see.quote(data.text),
  ]);
}

function stageEntered(data: EventData['stage_entered'], see: Sight): Words {
  const why = STAGE_REASON[data.reason];
  const stage = see.stage(data.stage);
  return data.reason === 'decision'
    ? w(`进入“${stage.zh}”`, `enters ${stage.en}`)
    : w(`${why.zh}“${stage.zh}”`, `${why.en}: ${stage.en}`);
}

const confirmationSentences: Sentences<
  Extract<keyof MediationEvents, `confirmation_${string}` | 'ruling_objected' | 'objection_decided'>
> = {
  confirmation_applied: ({ late }) =>
    join([
      w('双方共同申请司法确认', 'the parties apply together for judicial confirmation'),
      late ? w('（已逾期）', '(late)') : undefined,
    ]),
  confirmation_accepted: ({ courtCaseNumber }) =>
    w(`受理确认申请${courtCaseNumber ?? ''}`, `accepts the application ${courtCaseNumber ?? ''}`.trim()),
  confirmation_refused: ({ ground }) =>
    w(
      `不予受理确认申请：${CONFIRMATION_REFUSAL_GROUND[ground].zh}`,
      `refuses to take the application: ${CONFIRMATION_REFUSAL_GROUND[ground].en}`,
    ),
  confirmation_rejected: ({ ground }) =>
    w(
      `裁定驳回确认申请：${CONFIRMATION_REJECTION_GROUND[ground].zh}`,
      `rejects the application for confirmation: ${CONFIRMATION_REJECTION_GROUND[ground].en}`,
    ),
  confirmation_withdrawn: ({ treatedAs }) =>
    w(
      `准许撤回确认申请（${CONFIRMATION_WITHDRAWAL[treatedAs].zh}）`,
      `the application is withdrawn (${CONFIRMATION_WITHDRAWAL[treatedAs].en})`,
    ),
  ruling_objected: ({ late, reason }, see) =>
    join([
      w('对确认裁定提出异议', 'an objection to the confirmation ruling'),
      late ? w('（已逾期）', '(late)') : undefined,
      see.quote(reason),
    ]),
  objection_decided: ({ outcome }) =>
    outcome === 'dismissed'
      ? w('驳回异议', 'dismisses the objection')
      : w('撤销确认裁定', 'revokes the confirmation ruling'),
};

export const mediationSentences: Sentences<keyof MediationEvents> = {
  ...confirmationSentences,
  stage_entered: stageEntered,
  triaged,
  session_held: ({ no, mode, outcome, notes }, see) =>
    join([
      w(
        `第${no}次调解（${CONSENT_MODE[mode].zh}）：${SESSION_OUTCOME[outcome].zh}`,
        `mediation session ${no} (${CONSENT_MODE[mode].en}): ${SESSION_OUTCOME[outcome].en}`,
      ),
      see.quote(notes),
    ]),
  mediation_ended: ({ reason, notes }, see) =>
    join([
      w(`调解终止：${MEDIATION_END_REASON[reason].zh}`, `mediation ends: ${MEDIATION_END_REASON[reason].en}`),
      see.quote(notes),
    ]),
  agreement_reached: agreement,
  referral_accepted: ({ note }, see) => join([w('接收纠纷', 'accepts the referral'), see.quote(note)]),
  referral_declined: ({ by, reason }, see) =>
    by === 'silence'
      ? w('法官逾期未答复，视为不接收', 'the judge did not answer in time')
      : join([w('法官不接收', 'the judge declines'), see.quote(reason)]),
  performance_recorded: ({ itemNo, full, date }) =>
    join([
      itemNo === undefined ? w('履行', 'performance') : w(`第${itemNo}项履行`, `item ${itemNo} performed`),
      w(`（${date}）`, `on ${date}`),
      full ? w('，全部履行完毕', '; everything is performed') : undefined,
    ]),
  breach_reported: ({ note }, see) =>
    join([w('报告对方不履行协议', 'reports that the agreement is not performed'), see.quote(note)]),
  case_concluded: ({ conclusion, text }, see) =>
    join([
      w(`结案：${CONCLUSION[conclusion].zh}`, `concluded: ${CONCLUSION[conclusion].en}`),
      see.quote(text),
    ]),
  case_archived: ({ visited, note }, see) =>
    join([
      w('归档', 'archives the case'),
      visited ? w('（已回访）', '(the parties were visited)') : undefined,
      see.quote(note),
    ]),
};
