/** 立案材料包: what it holds and lacks while a suit is prepared, and the file that a court's own system takes. */
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../tools/verify/filing-check.ts';
import { filingPackageWords } from '../../web/src/words/filing-package.ts';
import { courtHouse, inWords, SIZES } from './support/court-house.ts';
import { noise } from './support/disputes.ts';

const house = courtHouse();

describe('the filing package', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))(
    'lacks what was not entered, and is taken away once it was, %s',
    async (_words, how) => {
      const walk = await noise();
      const { caseId } = walk;
      await walk.decide('triage', { leadsTo: 'filing_preparation' });
      const officer = await house.person('police', how);
      const { page, lang } = officer;
      const words = filingPackageWords[lang];
      await officer.open(`/cases/${caseId}?tab=papers`);
      const section = page.getByRole('region', { name: words.title });
      await section.getByText(words.notReady).waitFor();
      // No property is claimed (FEE 13 2 (3)): told before anybody sues.
      await section.getByText(lang === 'zh' ? '50.00元至100.00元' : '50.00 to 100.00 yuan').waitFor();
      await officer.stop('filing package, something missing');
      const plaintiff = await walk.party('applicant');
      for (const role of ['applicant', 'respondent'] as const) {
        const data = {
          partyId: await walk.party(role),
          details: { phone: '13845400009', address: '佳木斯市郊区友谊路街道和平社区3号楼' },
          reason: '补充联系方式',
        };
        await walk.decide('correct_party', { data });
      }
      await walk.decide('submit_complaint', { leadsTo: 'filing_review', party: plaintiff });
      await section.getByText(words.ready).waitFor();
      await section.getByText(lang === 'zh' ? '50.00元' : '50.00 yuan').waitFor();
      await officer.stop('filing package, complete');
      const taken = page.waitForEvent('download');
      await section.getByRole('link', { name: words.download }).click();
      const download = await taken;
      expect(download.suggestedFilename()).toMatch(/-filing\.zip$/);
      const report = await checkPackage(await download.path());
      expect(report).toMatchObject({ drill: true, faults: [] });
    },
  );

  it('is not offered to who neither files nor receives', async () => {
    const walk = await noise();
    await walk.decide('triage', { leadsTo: 'filing_preparation' });
    const supervisor = await house.person('policeBureau');
    await supervisor.open(`/cases/${walk.caseId}?tab=papers`);
    await supervisor.page.getByRole('heading', { name: '文书' }).first().waitFor();
    expect(await supervisor.page.getByText(filingPackageWords.zh.title).count()).toBe(0);
    await supervisor.stop('papers, without a filing package');
  });
});
