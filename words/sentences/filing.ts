/** What is said of filing (立案). */
import type { EventData } from '../../domain/kernel/events.ts';
import { ARBITRATION_STATUS, FILING_GROUND, PROCEDURE } from '../../domain/chapters/filing/words.ts';
import { CHANNEL } from '../../domain/chapters/people/words.ts';
import { join, list, type Words, words as w } from '../text.ts';
import type { Sentences, Sight } from './sentence.ts';

function correction(data: EventData['correction_requested'], see: Sight): Words {
  const wanted = list(
    data.items.map((one, index) => see.text(one.text) ?? w(`第${index + 1}项`, `item ${index + 1}`)),
  );
  return w(
    `一次性告知补正，限${data.days}日：${wanted.zh}`,
    `asks for correction within ${data.days} days, all at once: ${wanted.en}`,
  );
}

export const filingSentences: Sentences<
  | 'complaint_submitted'
  | 'arbitration_recorded'
  | 'correction_requested'
  | 'correction_submitted'
  | 'case_registered'
  | 'complaint_returned'
  | 'complaint_redirected'
> = {
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
};
