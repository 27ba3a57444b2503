/** A telephone whose browser can be killed: what it kept on its disk is there at the next start. */
import { readdirSync, readFileSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { shellWords } from '../../../web/src/words/shell.ts';
import { signInWords } from '../../../web/src/words/sign-in.ts';

export interface Telephone {
  readonly address: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** The police officer of the demonstration, where the page asks who it is. */
  readonly signIn: () => Promise<void>;
  /** As the system does when it wants the memory: without a word to the page. */
  readonly kill: () => void;
}

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
};

/** Processes of the browser that has this profile. */
const browserOf = (profile: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandOf(pid).includes(`--user-data-dir=${profile}`))
    .map(Number);

/** @param profile the folder in which the browser keeps everything */
export async function telephone(profile: string): Promise<Telephone> {
  const { address, chromium: executablePath, demo } = inject('journeyPlatform');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(40_000);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    address,
    context,
    page,
    kill: () => {
      for (const pid of browserOf(profile)) process.kill(pid, 'SIGKILL');
    },
    signIn: async () => {
      const name = page.getByLabel(signInWords.zh.username, { exact: true });
      const frame = page.getByRole('navigation', { name: shellWords.zh.mainNavigation });
      await name.or(frame).waitFor();
      // A killed browser may have written its cookie to the disk, or not yet.
      if (await frame.isVisible()) return;
      await name.fill(demo.users['police']!.username);
      await page.getByLabel(signInWords.zh.password, { exact: true }).fill(demo.password);
      await page.getByRole('button', { name: signInWords.zh.submit, exact: true }).click();
      await frame.waitFor();
    },
  };
}
