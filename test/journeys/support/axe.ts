/** Whether a screen can be used by everybody: axe's rules of WCAG (2.2), levels A and AA. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Colours on their way from one to another are nobody's colours: what moves and has an end is waited for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}

/**
 * A page that is scrolled may end in the middle of a button, under one of the bars: a thumb pushes on until it is whole, and so
 * does this.
 */
async function whole(page: Page): Promise<void> {
  await page.evaluate(() => {
    const WCAG_TARGET = 24;
    const top = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
    const edge = document.querySelector('.bottom-bar')?.getBoundingClientRect().top ?? innerHeight;
    const targets = [...document.querySelectorAll('.content :is(a, button, input, textarea, label)')];
    const cut = (): boolean =>
      targets.some((one) => {
        const box = one.getBoundingClientRect();
        // Out of sight under the bar, where axe would measure what the bar's own field leaves of it.
        if (box.bottom <= top) return box.top < 0 && box.bottom > 0;
        const seen = Math.min(box.bottom, edge) - Math.max(box.top, top);
        return seen > 0 && seen < WCAG_TARGET && seen < box.height;
      });
    for (let pushes = 0; cut() && pushes < 40; pushes += 1)
      scrollBy({ top: pushes < 20 ? 8 : -16, behavior: 'instant' });
  });
}

async function look(page: Page) {
  await settled(page);
  await whole(page);
  const { violations: found } = await new AxeBuilder({ page })
    // Of what passes axe need not describe each element, most of its time.
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    // Legacy: without it axe opens a second tab for each look.
    .setLegacyMode(true)
    .analyze();
  return found;
}

/** @returns each violation with the elements that have it; empty where there is none */
export async function violations(page: Page): Promise<string[]> {
  const first = await look(page);
  // What arrived meanwhile may have pushed a button under a bar; one that is too small is so again.
  const found = first.some(({ id }) => id === 'target-size') ? await look(page) : first;
  return found.map(
    ({ id, help, nodes }) =>
      `${id} (${help}): ${nodes.map(({ html, failureSummary = '' }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`,
  );
}
