/** What is said of filing, trial, service and appeal (立案、审理、送达、上诉). */
import { APPEAL_OUTCOME } from '../../domain/chapters/appeal/words.ts';
import { ARBITRATION_STATUS, FILING_GROUND, PROCEDURE } from '../../domain/chapters/filing/words.ts';
import { CHANNEL } from '../../domain/chapters/people/words.ts';
import { SERVED_DOCUMENT, SERVICE_METHOD } from '../../domain/chapters/service/words.ts';
import { EFFECT_REVOKED_CAUSE, HEARING_MODE, INSTRUMENT_KIND } from '../../domain/chapters/trial/words.ts';
import type { CourtEvents, EventData } from '../../domain/case/events.ts';
import { join, list, type Words, words as w } from '../text.ts';
import { items } from './mediation.ts';
import type { Sentences, Sight } from './sentence.ts';

function service(data: EventData['service_effected'], see: Sight): Words {
  const document = SERVED_DOCUMENT[data.document];
  const party = see.party(data.partyId);
  const method = SERVICE_METHOD[data.method];
  return w(
    `${data.date}向${party.zh}送达${document.zh}（${method.zh}，${data.article}）`,
    `${document.en} served on ${party.en} ${method.en} on ${data.date} (${data.article})`,
  );
}

function issued(data: EventData['instrument_issued'], see: Sight): Words {
  const kind = INSTRUMENT_KIND[data.kind];
  const what = data.items.length === 0 ? undefined : items(data.items, see);
  return join([
    w(`作出${kind.zh}（${data.date}）`, `makes the ${kind.en} of ${data.date}`),
    data.appealable ? w('，可以上诉', ', which can be appealed') : undefined,
    what === undefined ? undefined : w(`：${what.zh}`, `: ${what.en}`),
  ]);
}

function correction(data: EventData['correction_requested'], see: Sight): Words {
  const wanted = list(
    data.items.map((one, index) => see.text(one.text) ?? w(`第${index + 1}项`, `item ${index + 1}`)),
  );
  return w(
    `一次性告知补正，限${data.days}日：${wanted.zh}`,
    `asks for correction within ${data.days} days, all at once: ${wanted.en}`,
  );
}

type Filing =
  | 'complaint_submitted'
  | 'arbitration_recorded'
  | 'correction_requested'
  | 'correction_submitted'
  | 'case_registered'
  | 'complaint_returned'
  | 'complaint_redirected'
  | 'mediator_appointed'
  | 'mediator_accepted';

const filingSentences: Sentences<Filing> = {
  complaint_submitted: ({ channel, claims }, see) =>
    join([
      w(`提交起诉（${CHANNEL[channel].zh}）`, `submits the complaint (${CHANNEL[channel].en})`),
      see.quote(claims),
    ]),
  arbitration_recorded: ({ status, date }) =>
    join([
      w(
        `登记仲裁情况：${ARBITRATION_STATUS[status].zh}`,
        `records the arbitration: ${ARBITRATION_STATUS[status].en}`,
      ),
      date === undefined ? undefined : w(`（${date}）`, `on ${date}`),
    ]),
  correction_requested: correction,
  correction_submitted: ({ note }, see) =>
    join([w('提交补正材料', 'submits the correction'), see.quote(note)]),
  case_registered: ({ courtCaseNumber, procedure }) =>
    w(
      `登记立案，案号${courtCaseNumber}，适用${PROCEDURE[procedure].zh}`,
      `registers the case as ${courtCaseNumber}, ${PROCEDURE[procedure].en}`,
    ),
  complaint_returned: ({ reason }, see) =>
    join([w('退回未补正的起诉材料', 'returns the complaint as not corrected'), see.quote(reason)]),
  complaint_redirected: ({ ground }) =>
    w(`告知其他途径：${FILING_GROUND[ground].zh}`, `redirects: ${FILING_GROUND[ground].en}`),
  mediator_appointed: ({ personId }, see) => {
    const name = see.person(personId);
    return w(`委派${name.zh}先行调解`, `appoints ${name.en} to mediate first`);
  },
  mediator_accepted: () => w('调解员接受委派', 'the mediator accepts'),
};

type Appeal =
  | 'instrument_effective'
  | 'instrument_effect_revoked'
  | 'appeal_lodged'
  | 'appeal_transferred'
  | 'appeal_decided';

const appealSentences: Sentences<Appeal> = {
  instrument_effective: ({ instrumentId, date }, see) => {
    const what = see.instrument(instrumentId);
    return w(`${what.zh}自${date}起生效`, `the ${what.en} takes effect on ${date}`);
  },
  instrument_effect_revoked: ({ instrumentId, cause }, see) => {
    const what = see.instrument(instrumentId);
    return w(
      `${what.zh}的生效被撤回（${EFFECT_REVOKED_CAUSE[cause].zh}）`,
      `the effect of the ${what.en} is taken back (${EFFECT_REVOKED_CAUSE[cause].en})`,
    );
  },
  appeal_lodged: ({ late, text }, see) =>
    join([w('提起上诉', 'lodges an appeal'), late ? w('（已逾期）', '(late)') : undefined, see.quote(text)]),
  appeal_transferred: () => w('移送上诉案卷', 'sends the file to the higher court'),
  appeal_decided: ({ outcome }) =>
    w(`二审结果：${APPEAL_OUTCOME[outcome].zh}`, `the appeal is decided: ${APPEAL_OUTCOME[outcome].en}`),
};

export const courtSentences: Sentences<keyof CourtEvents> = {
  ...filingSentences,
  ...appealSentences,
  fee_notice_issued: ({ amount }) => w(`通知交纳受理费${amount}元`, `asks for the fee of ${amount} yuan`),
  fee_paid: ({ date }) => w(`受理费已交（${date}）`, `the fee was paid on ${date}`),
  service_effected: service,
  answer_filed: ({ text }, see) => join([w('提交答辩', 'submits the answer'), see.quote(text)]),
  evidence_period_set: ({ days }) => w(`指定举证期限${days}日`, `sets ${days} days for evidence`),
  hearing_scheduled: ({ date, mode }) =>
    w(
      `排期${date}开庭（${HEARING_MODE[mode].zh}）`,
      `schedules a hearing for ${date} (${HEARING_MODE[mode].en})`,
    ),
  hearing_held: ({ date, mode, notes }, see) =>
    join([
      w(`${date}开庭审理（${HEARING_MODE[mode].zh}）`, `hearing on ${date} (${HEARING_MODE[mode].en})`),
      see.quote(notes),
    ]),
  procedure_converted: ({ from, to, reason }, see) =>
    join([
      w(`${PROCEDURE[from].zh}转为${PROCEDURE[to].zh}`, `from ${PROCEDURE[from].en} to ${PROCEDURE[to].en}`),
      see.quote(reason),
    ]),
  instrument_issued: issued,
};
