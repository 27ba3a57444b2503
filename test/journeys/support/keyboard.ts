/** Working without a mouse: the focus goes from place to place, and each place is seen to be reached. */
import type { Locator, Page } from 'playwright-core';

/** No screen has more places than this before what is wanted. */
const FURTHEST = 120;

const isFocused = (place: Locator): Promise<boolean> =>
  place.evaluate((one) => one === document.activeElement || one.contains(document.activeElement));

/** Presses Tab until the focus is there. @throws when the keyboard does not come there */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let presses = 0; presses <= FURTHEST; presses += 1) {
    if (await isFocused(place)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(place)}`);
}

/** Goes there by Tab and presses Enter. */
export async function press(page: Page, place: Locator): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press('Enter');
}
