/** The budgets of the screens, one function each; times in milliseconds. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import type { HttpClient } from '../../demo/client/http-client.ts';
import { INTERACTIVE_AT, PRESS_TO_FORM, SCROLL } from './in-page.ts';
import type { Clerk } from './clerk.ts';

const WORKLIST = '/worklist?tab=unit';
const PATIENCE_MS = 30_000;
const ROW = '[role=row] a[href]';

export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Asks the page until it holds; its own waiting would need `unsafe-eval`, which the policy of the app forbids. */
async function until(page: Page, expression: string): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > giveUp) throw new Error(`waited in vain for ${expression}`);
    await page.waitForTimeout(20);
  }
}

async function timesOver<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let no = 0; no < times; no += 1) results.push(await work());
  return results;
}

export interface Scripts {
  readonly files: number;
  /** Compressed by gzip. */
  readonly bytes: number;
  /** The heaviest, with their kB. */
  readonly heaviest: readonly string[];
}

const HEAVIEST = 6;

/** The name that the builder gave a file, without its hash. */
const nameOf = (url: string): string =>
  url
    .split('/')
    .at(-1)
    ?.replace(/-[\w-]{8}\.js$/, '') ?? url;

/** Every script that the worklist loads, compressed as a server of files would. */
export async function scriptsOfWorklist(clerk: Clerk): Promise<Scripts> {
  const page = await clerk.fresh();
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await page.goto(clerk.at(WORKLIST));
  await page.locator(ROW).first().waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(
    scripts.map(async (one) => ({ name: nameOf(one.url()), bytes: gzipSync(await one.body()).length })),
  );
  await page.context().close();
  const heaviest = sizes.toSorted((one, other) => other.bytes - one.bytes).slice(0, HEAVIEST);
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    heaviest: heaviest.map(({ name, bytes }) => `${name} ${Math.round(bytes / 1000)}`),
  };
}

/** From asking for the page, with nothing of the app kept, until the first row stands and a click would be answered. */
export async function worklistInteractive(clerk: Clerk, times: number): Promise<number[]> {
  return await timesOver(times, async () => {
    const page = await clerk.fresh();
    await page.goto(clerk.at(WORKLIST));
    await until(page, 'window.bench.firstRow !== undefined');
    const at = await page.evaluate<number>(INTERACTIVE_AT);
    await page.context().close();
    return at;
  });
}

/** The first press in a browser that has never seen a decision, each time another one. */
export async function firstPress(clerk: Clerk, caseId: string, times: number): Promise<number[]> {
  return (await timesOver(times, () => decisionPage(clerk, caseId, 1))).flat();
}

/** From pressing a decision on the page of a case until its form stands. */
export async function decisionPage(clerk: Clerk, caseId: string, times: number): Promise<number[]> {
  const page = await clerk.fresh();
  const presses = await timesOver(times, async () => {
    await page.goto(clerk.at(`/cases/${caseId}`));
    const decision = page.locator(`a[href*="/decide/"]`).first();
    await decision.waitFor();
    await page.waitForLoadState('networkidle');
    const drawn = page.evaluate<number>(PRESS_TO_FORM);
    await decision.click();
    return await drawn;
  });
  await page.context().close();
  return presses;
}

export interface Shifts {
  readonly changes: number;
  /** Cumulative layout shift: 0 where nothing moved that nobody pressed. */
  readonly shifts: number;
}

/** How far the rows move while other people's work arrives by the stream. */
export async function shiftsOnChanges(clerk: Clerk, other: HttpClient, opening: object): Promise<Shifts> {
  const page = await clerk.fresh();
  await page.goto(clerk.at(WORKLIST));
  await page.locator(ROW).first().waitFor();
  await page.waitForTimeout(1_000);
  await page.evaluate('window.bench.shifts = 0');
  const changes = 8;
  await timesOver(changes, async () => {
    const reply = await other.post('/api/cases', opening);
    if (reply.status > 202) throw new Error(`a dispute was not opened: ${reply.status}`);
    await page.waitForTimeout(300);
  });
  // Where a change is announced, it has arrived.
  await page.getByRole('button', { name: '显示变化' }).waitFor();
  const shifts = await page.evaluate<number>('window.bench.shifts');
  await page.context().close();
  return { changes, shifts };
}

export interface Scrolled {
  readonly rows: number;
  readonly frames: number;
  /** Frames that took longer than 50 ms: three of the screen's own were dropped. */
  readonly dropped: number;
  readonly longest: number;
}

async function showRows(page: Page, wanted: number): Promise<number> {
  const more = page.getByRole('button', { name: '再显示一些' });
  for (let rows = 0; rows < wanted; ) {
    await more.click();
    await until(page, `document.querySelectorAll('${ROW}').length > ${rows}`);
    rows = await page.locator(ROW).count();
  }
  return await page.locator(ROW).count();
}

export async function scroll(clerk: Clerk, wanted: number): Promise<Scrolled> {
  const page = await clerk.fresh();
  await page.goto(clerk.at(WORKLIST));
  await page.locator(ROW).first().waitFor();
  const rows = await showRows(page, wanted);
  await page.waitForTimeout(1_000);
  const { frames, height } = await page.evaluate<{ frames: number[]; height: number }>(SCROLL);
  await page.context().close();
  if (height < rows * 20) throw new Error(`what was scrolled is no list of ${rows} rows: ${height} px`);
  const dropped = frames.filter((ms) => ms > 50).length;
  return { rows, frames: frames.length, dropped, longest: Math.max(...frames) };
}
