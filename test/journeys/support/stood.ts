/** What a page showed when a step on it failed: without it a failure on another machine is a guess. */
import type { Page } from 'playwright-core';

const MOST = 3_000;

/** @returns the address, what stood in the main part, and whether the device's store still answers */
async function stood(page: Page): Promise<string> {
  const device = page.evaluate(async () => {
    const begun = performance.now();
    const names = await indexedDB.databases();
    return `${names.length} stores told after ${Math.round(performance.now() - begun)} ms`;
  });
  const late = new Promise<string>((tell) => setTimeout(() => tell('no answer in 5 s'), 5_000));
  const text = await page.locator('body').innerText({ timeout: 5_000 });
  return [page.url(), `device: ${await Promise.race([device, late])}`, text.slice(0, MOST)].join('\n');
}

export const whatStood = (page: Page): Promise<string> =>
  stood(page).catch((unread: unknown) => `not to be read: ${String(unread)}`);

/** Does a step, and tells with its failure what stood on the page. */
export async function tellingWhatStood<T>(page: Page, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw new Error(`${String(error)}\n--- on the page ---\n${await whatStood(page)}`, { cause: error });
  }
}
