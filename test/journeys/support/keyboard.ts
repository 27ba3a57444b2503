/** Working without a mouse: the focus goes from place to place, and each place is seen to be reached. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Person } from './court-house.ts';
import type { Hands } from './fill-form.ts';

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

/** No group of answers has more than this. */
const MOST_ANSWERS = 20;

/** Arrows go from answer to answer; the first that the keyboard comes to is taken by the space bar. */
async function check(radio: Locator): Promise<void> {
  const page = radio.page();
  await tabTo(page, radio.locator('xpath=ancestor::*[@role="radiogroup"][1]'));
  await page.keyboard.press('Space');
  for (let presses = 0; presses < MOST_ANSWERS; presses += 1) {
    if (await radio.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows do not come to ${String(radio)}`);
}

async function write(field: Locator, text: string): Promise<void> {
  await tabTo(field.page(), field);
  await field.page().keyboard.type(text);
}

/** What is wanted is the one that Enter takes, once the others do not fit what was written. */
async function take(page: Page, wanted: Locator): Promise<void> {
  const lit = page.locator('.ant-select-item-option-active:visible');
  for (let presses = 0; presses < MOST_ANSWERS; presses += 1) {
    await lit.first().waitFor();
    if (await wanted.evaluate((one) => one.closest('.ant-select-item-option-active') !== null)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

const KEYBOARD: Hands = {
  pointer: false,
  open: (field) => tabTo(field.page(), field),
  write,
  take,
  check,
  press: (button) => press(button.page(), button),
};

/** Watches the page of somebody without a mouse from its next address on. @returns fails where anything pointed or touched */
export async function withoutMouse(person: Person): Promise<() => void> {
  const { page } = person;
  person.hands = KEYBOARD;
  const pointed: string[] = [];
  await page.exposeFunction('jingfaPointed', (what: string) => void pointed.push(what));
  await page.addInitScript(() => {
    const tell = (event: Event): void => {
      const { jingfaPointed } = globalThis as unknown as { jingfaPointed: (what: string) => void };
      if (event.isTrusted) jingfaPointed(`${event.type} on ${(event.target as Element).tagName}`);
    };
    for (const type of ['pointerdown', 'mousedown', 'touchstart'])
      addEventListener(type, tell, { capture: true });
  });
  return () => {
    expect(pointed).toEqual([]);
  };
}
