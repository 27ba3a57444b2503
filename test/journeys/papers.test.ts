/** 材料 (papers) of a case at the desk: dropped or chosen, on their way while one looks elsewhere, shown in place. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { caseWords } from '../../web/src/words/case.ts';
import { courtHouse, type Person } from './support/court-house.ts';
import { journeyWorld, noise } from './support/disputes.ts';

const house = courtHouse();
const words = caseWords.zh;

/** The smallest page that a reader of PDF opens. */
const PDF = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`,
);

const said = (template: string, name: string): RegExp =>
  new RegExp(template.replace('{{name}}', name).replace(/\{\{\w+\}\}.*/, ''));

async function choose({ page }: Person, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
}

describe('papers of a case', () => {
  it('chosen at the desk are received with the digest of what was sent, and opened in place', async () => {
    const { caseId } = await noise();
    const officer = await house.person('police');
    await officer.open(`/cases/${caseId}?tab=papers`);
    await choose(officer, '借条.pdf', PDF);
    await officer.page.getByText(said(words.uploaded, '借条.pdf')).waitFor();
    const digest = createHash('sha256').update(PDF).digest('hex');
    await officer.page.getByText(`SHA-256 ${digest.slice(0, 12)}`).waitFor();
    await officer.stop('papers, received');
    const client = await (await journeyWorld()).as('police');
    const { body } = await client.get<{ items: { sha256: string }[] }>(`/api/cases/${caseId}/documents`);
    expect(body.items.map(({ sha256 }) => sha256)).toEqual([digest]);
  });

  it('under way while one looks at another tab of the case: what became of them stands there', async () => {
    const { caseId } = await noise();
    const officer = await house.person('police');
    officer.watch.expectNoLine();
    let held = true;
    await officer.page.route('**/api/uploads', async (route) => {
      if (held) await route.abort();
      else await route.continue();
    });
    await officer.open(`/cases/${caseId}?tab=papers`);
    await choose(officer, '收据.pdf', PDF);
    await officer.page.getByRole('tab', { name: words.people }).click();
    await officer.page.getByRole('tab', { name: words.papers }).click();
    await officer.page.getByText(said(words.uploadFailed, '收据.pdf')).waitFor({ timeout: 30_000 });
    await officer.stop('papers, not sent');
    held = false;
    await officer.page.getByRole('button', { name: words.goOn }).click();
    await officer.page.getByText(said(words.uploaded, '收据.pdf')).waitFor();
  });
});
