/** A signed-in person at a desk of 1440 px, whose browser is thrown away. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../local/setup/chromium.mjs';
import type { RunFile } from '../../local/start/run-file.ts';
import { OBSERVE } from './in-page.ts';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: FLAGS });

export class Clerk {
  readonly #browser: Browser;
  readonly #address: string;
  readonly #state: Awaited<ReturnType<BrowserContext['storageState']>>;

  private constructor(browser: Browser, address: string, state: Clerk['state']) {
    this.#browser = browser;
    this.#address = address;
    this.#state = state;
  }

  get state() {
    return this.#state;
  }

  static async signIn(browser: Browser, run: RunFile, key: string): Promise<Clerk> {
    const context = await browser.newContext();
    const username = run.demo?.users[key]?.username;
    const answer = await context.request.post(`${run.address}/api/auth/sign-in/username`, {
      data: { username, password: run.demo?.password },
      headers: { origin: run.address },
    });
    if (!answer.ok()) throw new Error(`${key} cannot sign in: ${answer.status()}`);
    const state = await context.storageState();
    await context.close();
    return new Clerk(browser, run.address, state);
  }

  /** A browser that has never seen the app, but for the session. */
  async fresh(): Promise<Page> {
    const context = await this.#browser.newContext({
      storageState: this.#state,
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // Its work of keeping the app for later would be measured too.
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.addInitScript(OBSERVE);
    return page;
  }

  at(path: string): string {
    return this.#address + path;
  }
}
