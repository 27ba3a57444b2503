/** 管辖: beside a registration the filing judge enters where things are, and reads whether this court has the suit. */
import { it } from 'vitest';
import { jurisdictionWords } from '../../web/src/words/jurisdiction.ts';
import { courtHouse } from './support/court-house.ts';
import { DecisionPage } from './support/decision-page.ts';
import { noise } from './support/disputes.ts';

const house = courtHouse();
const { title, own, notOwn, unknown } = jurisdictionWords.zh;

it('a suit of neighbours belongs where the houses stand', async () => {
  const walk = await noise();
  await walk.decide('triage', { leadsTo: 'filing_preparation' });
  await walk.decide('submit_complaint', { leadsTo: 'filing_review' });
  const judge = await house.person('filing');
  const { page } = judge;
  await DecisionPage.open(judge, walk.caseId, 'register_case');
  await page.getByText(title).click();
  const compute = page.getByRole('button', { name: '计算', exact: true });
  await compute.click();
  await page.getByText(unknown).first().waitFor();
  const where = page.getByLabel(/^不动产（标的物）所在地/u);
  const at = async (place: string): Promise<void> => {
    await where.click();
    await where.fill(place);
    await page.locator('.ant-select-item-option').filter({ hasText: place, visible: true }).first().click();
    await compute.click();
  };
  await at('桦川县');
  await page.getByText(notOwn).waitFor();
  await judge.stop('jurisdiction, another court');
  await at('佳木斯市郊区');
  await page.locator('.ant-alert-title', { hasText: own }).waitFor();
});
