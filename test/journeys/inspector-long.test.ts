/** A dispute of ten thousand events in the inspector: opened, scrolled and scrubbed, with the time of each frame. */
import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Database, openDatabase } from '../../db/client.ts';
import type { Head } from '../../domain/kernel/append-contract.ts';
import { appendNotes } from '../support/long-record.ts';
import { courtHouse, type Person } from './support/court-house.ts';
import { journeyWorld, realDispute } from './support/disputes.ts';
import { readInFull, wordsOf } from './support/inspecting.ts';

const INPUTS = 1000;
const DAY_MS = 86_400_000;
/** Four years back, an input each day and a half. */
const YEARS_MS = 1500 * DAY_MS;

const house = courtHouse();
let db: Database;
let short: string;
let long: string;
let events: number;

beforeAll(async () => {
  db = openDatabase({ url: inject('journeyPlatform').databaseUrl, max: 1, applicationName: 'journey' });
  short = (await realDispute('police')).caseId;
  long = (await realDispute('police')).caseId;
  const police = await (await journeyWorld()).as('police');
  const { body: me } = await police.get<{ id: string }>('/api/me');
  const head = await db.first<Head>(sql`
    select input_no as "inputNo", seq, head_hash as "headHash" from cases where case_id = ${long}::uuid`);
  const from = Date.now() - YEARS_MS;
  const at = (no: number): number => from + no * 1.5 * DAY_MS;
  events = (await appendNotes(db, { caseId: long, inputs: INPUTS, personId: me.id, at }, head!)).seq;
}, 300_000);
afterAll(() => db?.end());

interface Frames {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

/** Times between frames while something goes on, in the page's own clock. */
async function framesWhile(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    let last = performance.now();
    const step = (now: number): void => {
      times.push(now - last);
      last = now;
      if (!Object.hasOwn(globalThis, 'framesOver')) requestAnimationFrame(step);
    };
    Reflect.deleteProperty(globalThis, 'framesOver');
    Object.assign(globalThis, { frames: times });
    requestAnimationFrame(step);
  });
  await act();
  const times = await page.evaluate(() => {
    Object.assign(globalThis, { framesOver: true });
    return (globalThis as unknown as { frames: number[] }).frames.slice(1);
  });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { count: times.length, median: at(0.5), p95: at(0.95), longest: sorted.at(-1) ?? Number.NaN };
}

const told = ({ count, median, p95, longest }: Frames): string =>
  `${count} frames, median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, longest ${longest.toFixed(0)} ms`;

/** From the address to the case as of now, with the first entries of the record beside it. */
async function opened(reader: Person, caseId: string): Promise<number> {
  const begun = performance.now();
  await reader.open(`/cases/${caseId}/inspect`);
  await reader.page
    .locator('.then')
    .getByText(/条记录时/)
    .waitFor({ timeout: 60_000 });
  await reader.page.locator('.entry').first().waitFor({ timeout: 60_000 });
  return performance.now() - begun;
}

it('opens as a short one does, scrolls and is scrubbed', { timeout: 300_000 }, async () => {
  const reader = await house.person('policeBureau');
  const { page } = reader;
  const t = wordsOf(reader);
  // The first opening fetches the screen's script.
  await opened(reader, short);
  const [ofShort, ofLong] = [await opened(reader, short), await opened(reader, long)];
  // It is shown before all of it has been read.
  expect(await page.getByText(`共 ${events} 条`).count()).toBe(0);
  const reading = performance.now();
  await readInFull(reader);
  await page.getByText(`共 ${events} 条`).waitFor();
  const read = performance.now() - reading;

  const list = page.locator('.record-list');
  await list.hover();
  const scrolled = await framesWhile(page, async () => {
    for (let turn = 0; turn < 80; turn += 1) {
      await page.mouse.wheel(0, turn % 2 === 0 ? -2400 : -600);
      await page.waitForTimeout(16);
    }
  });
  // Of ten thousand entries those in sight are drawn.
  expect(await page.locator('.entry').count()).toBeLessThan(100);

  const slider = page.getByRole('slider', { name: t.instant });
  await slider.focus();
  await page.keyboard.press('Home');
  const track = (await page.locator('.instant-slider').boundingBox())!;
  const scrubbed = await framesWhile(page, async () => {
    await page.mouse.move(track.x + 4, track.y + track.height / 2);
    await page.mouse.down();
    for (let step = 0; step <= 100; step += 1) {
      await page.mouse.move(track.x + 4 + ((track.width - 8) * step) / 100, track.y + track.height / 2);
      await page.waitForTimeout(16);
    }
    await page.mouse.up();
  });
  await expect
    .poll(async () => Number(await slider.getAttribute('aria-valuenow')))
    .toBeGreaterThan(events - 200);
  const zoomed = await framesWhile(page, async () => {
    for (let turn = 0; turn < 12; turn += 1)
      await page.getByRole('button', { name: turn < 6 ? t.zoomIn : t.zoomOut, exact: true }).click();
  });

  // Any instant is shown soon after the hand rests.
  await slider.focus();
  await page.keyboard.press('Home');
  await page
    .locator('.then')
    .getByText(/^第 1 条记录时/)
    .waitFor();
  const asked = performance.now();
  await page.keyboard.press('ArrowRight');
  await page
    .locator('.then')
    .getByText(/^第 2 条记录时/)
    .waitFor();
  const shown = performance.now() - asked;
  await reader.stop('inspector, ten thousand events', 'inspector-long-desk');

  process.stdout.write(
    [
      `inspector of ${events} events: opened in ${ofLong.toFixed(0)} ms (a short one in ${ofShort.toFixed(0)} ms), read in full ${read.toFixed(0)} ms later`,
      `  scrolling: ${told(scrolled)}`,
      `  scrubbing: ${told(scrubbed)}`,
      `  zooming: ${told(zoomed)}`,
      `  the case as of another event: ${shown.toFixed(0)} ms after the key\n`,
    ].join('\n'),
  );
  expect(scrolled.median).toBeLessThan(50);
  expect(scrubbed.median).toBeLessThan(50);
});
