/** 核对哈希链: the record checked in the browser, touched records found and shown, and the record taken away and checked elsewhere. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, inject, it } from 'vitest';
import { openDatabase } from '../../db/client.ts';
import { publishHeads } from '../../db/queries/record/published-heads.ts';
import type { ChainedEvent } from '../../domain/record/chain.ts';
import { eventHash } from '../../tools/verify/chain.ts';
import { verifyRecordFile } from '../../tools/verify/record-file.ts';
import { courtHouse, type Person, SIZES } from './support/court-house.ts';
import { inspect, inspected, wordsOf } from './support/inspecting.ts';

const house = courtHouse();

async function check(reader: Person): Promise<void> {
  const t = wordsOf(reader);
  await reader.page.getByRole('tab', { name: t.chain }).click();
  await reader.page.getByRole('button', { name: t.check, exact: true }).click();
}

it('the bureau checks a whole record, takes it away, and it holds without the platform', async () => {
  const walk = await inspected();
  const { seq } = (await walk.read()) as unknown as { readonly seq: number };
  const reader = await house.person('policeBureau');
  const { page } = reader;
  const t = wordsOf(reader);
  await inspect(reader, walk.caseId);
  await check(reader);
  await page.getByText(`✓ ${seq} 条记录的哈希链完整`).waitFor();
  await page.getByText(t.fromFile).waitFor();
  await reader.stop('inspector, chain', 'inspector-chain-desk');
  const folder = mkdtempSync(join(tmpdir(), 'jingfa-taken-'));
  try {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t.download, exact: true }).click(),
    ]);
    const path = join(folder, 'record.jsonl');
    await download.saveAs(path);
    const { cases, events, headHash } = await verifyRecordFile(path);
    expect([cases, events]).toEqual([1, seq]);
    // The hash that the command prints is found on the record.
    await page.getByLabel(t.noted).fill(headHash ?? '');
    await page.getByText(`✓ 是第 ${seq} 条的哈希`).waitFor();
    await page.getByLabel(t.noted).fill('0'.repeat(64));
    await page.getByText(t.notedNowhere).waitFor();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Made anew from its second event on: whole in itself, with a head of its own. */
function madeAnew(text: string): string {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const { caseId, ...head } = JSON.parse(first) as { readonly caseId: string };
  let prevHash = '';
  const events = lines.map((line, index) => {
    const read = JSON.parse(line) as ChainedEvent;
    const body = index === 1 ? read.body.replace('"typeVersion":1', '"typeVersion":2') : read.body;
    const hash = eventHash({ ...read, caseId, body, prevHash }, prevHash);
    const event = { ...read, body, prevHash, hash };
    prevHash = hash;
    return JSON.stringify(event);
  });
  return [JSON.stringify({ ...head, caseId, headHash: prevHash }), ...events].join('\n');
}

it.each(SIZES)(
  'a record that was made anew is told by what a daily list published, phone $phone in $lang',
  async (how) => {
    const walk = await inspected();
    const db = openDatabase({
      url: inject('journeyPlatform').databaseUrl,
      max: 1,
      applicationName: 'journey',
    });
    const latest = await db.first<{ day: string }>(sql`
    select coalesce(max(day) + 1, current_date)::text as day from head_lists`);
    await publishHeads(db, latest?.day);
    await db.end();
    const reader = await house.person('policeBureau', how);
    const { page } = reader;
    const t = wordsOf(reader);
    await inspect(reader, walk.caseId);
    await check(reader);
    await page.getByText(t.listedHold.replace('{{n}}', '1')).waitFor();
    await page.getByText(t.listDigest).waitFor();
    await reader.stop('inspector, chain beside a list');
    // The record of the file and the head that its page shows are those of the one who made it anew.
    let head = '';
    await page.route('**/api/cases/*/record', async (route) => {
      const response = await route.fetch();
      const body = madeAnew(await response.text());
      head = (JSON.parse(body.split('\n')[0] ?? '') as { headHash: string }).headHash;
      await route.fulfill({ response, body });
    });
    await page.getByRole('button', { name: t.check, exact: true }).click();
    await page.getByText(t.faultHead).waitFor();
    expect(head).toHaveLength(64);
    // No tab half below the bar at the top.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await reader.stop('inspector, chain made anew');
  },
);

it('a record that was touched is found, where it was touched, on a telephone as well', async () => {
  const walk = await inspected();
  const reader = await house.person('policeBureau', { phone: true });
  const { page } = reader;
  const t = wordsOf(reader);
  await page.route('**/api/cases/*/record', async (route) => {
    const response = await route.fetch();
    const lines = (await response.text()).split('\n');
    lines[3] = (lines[3] ?? '').replace('\\"typeVersion\\":1', '\\"typeVersion\\":2');
    await route.fulfill({ response, body: lines.join('\n') });
  });
  await inspect(reader, walk.caseId);
  await check(reader);
  await page.getByText('✗ 第 3 条记录断链').waitFor();
  await page.getByText(t.faultContent).waitFor();
  await reader.stop('inspector, chain broken', 'inspector-broken-phone');
  await page.getByRole('button', { name: '查看第 3 条' }).click();
  // The hand is where it was put at once, and stays there while the address follows.
  const current = () => page.locator('.entry[aria-current] .entry-no').textContent();
  expect(await current()).toBe('3');
  await expect.poll(() => new URL(page.url()).searchParams.get('seq')).toBe('3');
  expect(await current()).toBe('3');
});

it('an officer, who is given no file, checks what is read, and a content that was changed is found', async () => {
  const walk = await inspected();
  const { seq } = (await walk.read()) as unknown as { readonly seq: number };
  const officer = await house.person('police');
  const { page } = officer;
  const t = wordsOf(officer);
  await inspect(officer, walk.caseId);
  await check(officer);
  await page.getByText(`✓ ${seq} 条记录的哈希链完整`).waitFor();
  await page.getByText(t.fromEvents).waitFor();
  expect(await page.getByRole('button', { name: t.download, exact: true }).count()).toBe(0);
  await page.route('**/api/cases/*/events?*', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { items: { body: string }[] };
    body.items[4]!.body = body.items[4]!.body.replace('"typeVersion":1', '"typeVersion":2');
    await route.fulfill({ response, json: body });
  });
  await page.reload();
  await page.getByText(/^共 \d+ 条$/).waitFor();
  await page.getByRole('button', { name: t.check, exact: true }).click();
  await page.getByText('✗ 第 5 条记录断链').waitFor();
});
