/** Browsers as people have them: a desk or a telephone, and one that comes back to its desk the next day. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

export type Language = 'zh' | 'en';

export interface How {
  /** 390 px wide, with touch; else a desk of 1440 px. */
  readonly phone?: boolean;
  readonly lang?: Language;
  readonly dark?: boolean;
  /** Lets the service worker in, which keeps the app for times without network. */
  readonly offline?: boolean;
}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A green picture that counts, and a beep; permitted without asking. */
const CAMERAS = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** @param cameras whether these devices have a camera and a microphone */
export function launch(cameras = false): Promise<Browser> {
  const args = cameras ? [...FLAGS, ...CAMERAS] : FLAGS;
  return chromium.launch({ executablePath: inject('journeyPlatform').chromium, args });
}

export async function newContext(browser: Browser, how: How): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...(how.phone === true ? PHONE : DESK),
    colorScheme: how.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: how.offline === true ? 'allow' : 'block',
  });
  context.setDefaultTimeout(40_000);
  return context;
}

/** Leaves on the device what a sign-in left there, keys and language, and nothing that the last journey entered or chose. */
export async function tidy(page: Page): Promise<void> {
  // A picture of the app's own address: the app itself does not run beside it.
  await page.goto(`${inject('journeyPlatform').address}/icon.svg`);
  await page.evaluate(async () => {
    for (const key of Object.keys(localStorage)) if (key !== 'jingfa.language') localStorage.removeItem(key);
    const database = await new Promise<IDBDatabase>((take, fail) => {
      const opening = indexedDB.open('jingfa');
      opening.addEventListener('success', () => take(opening.result));
      opening.addEventListener('error', () => fail(opening.error ?? new Error('not opened')));
    });
    const entered = ['entries', 'acts', 'photographs'];
    const tx = database.transaction(entered, 'readwrite');
    for (const name of entered) tx.objectStore(name).clear();
    await new Promise((done) => {
      tx.addEventListener('complete', done);
    });
    database.close();
  });
}
