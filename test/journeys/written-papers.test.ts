/** 文书: what the case can print, what a paper lacks and where that is entered, the paper in place and taken away as a file. */
import { readFileSync } from 'node:fs';
import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { writtenPapersWords } from '../../web/src/words/written-papers.ts';
import { courtHouse, inWords, type Person, SIZES } from './support/court-house.ts';
import { noise } from './support/disputes.ts';

const house = courtHouse();

const said = (template: string, name: string): string => template.replace('{{name}}', name);

/** What the link of the open paper saves. */
async function saved({ page, lang }: Person): Promise<{ name: string; text: string }> {
  const taken = page.waitForEvent('download');
  await page.getByRole('link', { name: writtenPapersWords[lang].download }).click();
  const download = await taken;
  const { text } = await extractText(new Uint8Array(readFileSync(await download.path())), {
    mergePages: true,
  });
  return { name: download.suggestedFilename(), text: text.replaceAll(/\s/g, '') };
}

describe('the papers that a case prints', () => {
  it.each(SIZES.map((how) => [inWords(how), how] as const))(
    'are listed by group, each with its standing, and one is looked at and taken away, %s',
    async (_words, how) => {
      const { caseId } = await noise();
      const officer = await house.person('police', how);
      const { page, lang } = officer;
      const words = writtenPapersWords[lang];
      const name = lang === 'zh' ? '人民调解申请书' : 'application for mediation';
      await officer.open(`/cases/${caseId}?tab=papers`);
      await page.getByRole('heading', { name: words.title, exact: true }).waitFor();
      const look = page.getByRole('button', { name: said(words.openOf, name) });
      await look.waitFor();
      await officer.stop('papers to print');
      await look.click();
      await page.getByTitle(said(words.frame, name)).waitFor();
      await officer.stop('a paper in place');
      const file = await saved(officer);
      expect(file.name).toMatch(/^(?:JF|YL)-[\d-]+-mediation_application\.pdf$/);
      expect(file.text).toContain('人民调解申请书');
      expect(file.text).toContain('演练文书，不具有法律效力');
    },
  );

  it('say what they lack and where it is entered, and show it in their preview', async () => {
    const walk = await noise();
    await walk.decide('triage', { leadsTo: 'filing_preparation' });
    const officer = await house.person('police');
    const { page } = officer;
    await officer.open(`/cases/${walk.caseId}?tab=papers`);
    const way = page.getByRole('link', { name: /^原告张建设的地址：去/ }).first();
    await way.waitFor();
    await officer.stop('papers, something missing');
    await page.getByRole('button', { name: said(writtenPapersWords.zh.previewOf, '民事起诉状') }).click();
    await page.getByTitle(/^民事起诉状/).waitFor();
    const { text } = await saved(officer);
    expect(text).toContain('待补：原告张建设的地址');
    expect(text).toContain('预览，不得作为文书使用');
    await page.keyboard.press('Escape');
    await way.click();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/decide\/correct_party$/);
  });

  it('are one file with cover and index', async () => {
    const { caseId } = await noise();
    const officer = await house.person('police');
    await officer.open(`/cases/${caseId}?tab=papers`);
    await officer.page.getByRole('button', { name: writtenPapersWords.zh.file }).click();
    const file = await saved(officer);
    expect(file.name).toMatch(/-file\.pdf$/);
    expect(file.text).toContain('卷内目录');
  });

  it('are none for who sees the case masked', async () => {
    const { caseId } = await noise();
    const supervisor = await house.person('supervisor');
    supervisor.watch.expectNoLine();
    await supervisor.open(`/cases/${caseId}?tab=papers`);
    await supervisor.page.getByText(writtenPapersWords.zh.forbidden).waitFor();
    await supervisor.stop('papers, masked');
  });
});
