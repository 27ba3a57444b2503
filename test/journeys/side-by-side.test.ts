/** Two tabs of one browser: each has its own form. */
import { expect, inject, it } from 'vitest';
import { intakeWords } from '../../web/src/words/intake.ts';
import { courtHouse } from './support/court-house.ts';

const house = courtHouse();

it('two disputes taken down side by side keep apart what was typed, also after a reload', async () => {
  const officer = await house.person('police');
  const { address } = inject('journeyPlatform');
  const summaries = ['楼上漏水，吊顶受损', '门前堆放杂物，挡住通道'];
  const tabs = [officer.page, await officer.context.newPage()];
  const fieldOf = (at: number) => tabs[at]!.getByLabel(intakeWords.zh.summary, { exact: true });
  for (const [at, tab] of tabs.entries()) {
    await tab.goto(`${address}/intake`);
    await fieldOf(at).fill(summaries[at]!);
    await tab.getByText(intakeWords.zh.draftKept).waitFor();
  }
  for (const [at, tab] of tabs.entries()) {
    await tab.reload();
    await expect.poll(() => fieldOf(at).inputValue()).toBe(summaries[at]);
  }
});
