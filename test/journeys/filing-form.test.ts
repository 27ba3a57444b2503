/** 起诉与补正: the fee beside the amount as it is typed, and the court's marks at the fields of the correction. */
import { describe, it } from 'vitest';
import { correctionWords } from '../../web/src/words/correction.ts';
import { suitFeeWords } from '../../web/src/words/suit-fee.ts';
import { courtHouse, inWords, SIZES } from './support/court-house.ts';
import { DecisionPage } from './support/decision-page.ts';
import { noise } from './support/disputes.ts';

const house = courtHouse();

describe.each(SIZES.map((how) => [inWords(how), how] as const))(
  'the forms of a filing, %s',
  (_words, how) => {
    it('compute the fee from what is claimed, and show each defect at its field', async () => {
      const walk = await noise();
      await walk.decide('triage', { leadsTo: 'filing_preparation' });
      const officer = await house.person('police', how);
      const { page, lang } = officer;
      const fee = suitFeeWords[lang];
      await DecisionPage.open(officer, walk.caseId, 'submit_complaint');
      await page
        .getByLabel(lang === 'zh' ? /^诉讼标的额（元）/u : /^amount in dispute, in yuan/iu)
        .fill('300000.00');
      await page
        .getByText(/5800\.00/u)
        .first()
        .waitFor();
      await page.getByText(fee.how).click();
      await page.getByRole('list', { name: fee.steps }).waitFor();
      await officer.stop('filing form, the fee');
      const plaintiff = await walk.party('applicant');
      await walk.decide('submit_complaint', { leadsTo: 'filing_review', party: plaintiff });
      const data = {
        items: [
          { code: 'defendant', text: '被告身份信息不全' },
          { code: 'evidence', text: '缺少维修收据' },
        ],
        days: 7,
        onTheSpot: true,
      };
      await walk.decide('request_correction', { data });
      await DecisionPage.open(officer, walk.caseId, 'submit_correction');
      const marks = page.getByRole('alert').filter({ hasText: correctionWords[lang].asked });
      await marks.filter({ hasText: '被告身份信息不全' }).waitFor();
      await marks.filter({ hasText: '缺少维修收据' }).waitFor();
      await officer.stop('correction form, the marks');
    });
  },
);
