/** The people of a journey at their screens: each signs in by the page, in a browser of their own. */
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { signInWords } from '../../../web/src/words/sign-in.ts';
import { shellWords } from '../../../web/src/words/shell.ts';
import { violations } from './axe.ts';
import { type How, type Language, launch, newContext, tidy } from './browsers.ts';
import { type Hands, MOUSE } from './fill-form.ts';
import { noteStop } from './platform.ts';
import { drawScreen } from './screens.ts';
import { whatStood } from './stood.ts';
import { Watch } from './watch.ts';

/** Pictures of stops at which axe found something; not kept in git. */
const FAILED = resolve(import.meta.dirname, '../../../dist/journeys');
/** Of the disputes that the journeys open: what must stand on screens only. */
const PERSONAL = ['张建设', '李红梅', '13845400001', '13845400002', '91440300708461136T', '红色三轮车'];

/** Both languages of the frame's own words, for journeys that are told in both. */
export const SIZES: readonly How[] = [
  { phone: false, lang: 'zh' },
  { phone: false, lang: 'en' },
  { phone: true, lang: 'zh' },
  { phone: true, lang: 'en' },
];

export const inWords = ({ phone = false, lang = 'zh' }: How): string =>
  `${phone ? 'on the phone' : 'at the desk'} in ${lang === 'zh' ? 'Chinese' : 'English'}`;

export class Person {
  readonly key: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly lang: Language;
  readonly phone: boolean;
  /** Of the platform at which they work. */
  readonly address: string;
  readonly watch: Watch;
  /** A mouse; a keyboard alone after `withoutMouse`. */
  hands: Hands = MOUSE;

  constructor(key: string, page: Page, how: How, address: string) {
    this.key = key;
    this.page = page;
    this.context = page.context();
    this.lang = how.lang ?? 'zh';
    this.phone = how.phone ?? false;
    this.address = address;
    this.watch = new Watch(page);
  }

  get words() {
    return { shell: shellWords[this.lang], signIn: signInWords[this.lang] };
  }

  /** Fills in the sign-in that is on the page and sends it. */
  async signIn(username: string, password: string): Promise<void> {
    const { username: name, password: secret, submit } = this.words.signIn;
    await this.page.getByLabel(name, { exact: true }).fill(username);
    await this.page.getByLabel(secret, { exact: true }).fill(password);
    await this.page.getByRole('button', { name: submit, exact: true }).click();
  }

  /** Opens an address of the app. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.address + path);
  }

  /** The main heading of the screen, once it is drawn. */
  async heading(): Promise<string> {
    return (await this.page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
  }

  /** A stop of the journey: axe finds nothing on what is shown. With `picture` it is drawn for docs/screens. */
  async stop(screen: string, picture?: string): Promise<void> {
    await this.page
      .getByRole('status', { name: /正在载入|Loading/ })
      .first()
      .waitFor({ state: 'detached' });
    const { stopsFile, screens } = inject('journeyPlatform');
    noteStop(stopsFile, [screen, this.phone ? 'phone' : 'desk', this.lang]);
    const found = await violations(this.page);
    if (found.length > 0) {
      await this.page.screenshot({ path: join(FAILED, `${screen.replaceAll(/\W+/g, '-')}.png`) });
      throw new Error(`${screen} at ${this.page.url()}:\n${found.join('\n')}`);
    }
    if (picture !== undefined && screens) await drawScreen(this.page, picture);
  }
}

const nameOf = (key: string, { phone = false, lang = 'zh', dark = false }: How): string =>
  [key, phone, lang, dark].join();

export class CourtHouse {
  #browser: Browser | undefined;
  #people: Person[] = [];
  /** Browsers that somebody signed in with in an earlier journey of the file, by whose they are and how. */
  readonly #known = new Map<string, BrowserContext>();

  async openDoors(cameras = false): Promise<void> {
    this.#browser = await launch(cameras);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  /** Somebody before the sign-in page. */
  async visitor(
    how: How = {},
    key = 'visitor',
    address = inject('journeyPlatform').address,
  ): Promise<Person> {
    if (this.#browser === undefined) throw new Error('the browser has not been started');
    const page = await (await newContext(this.#browser, how)).newPage();
    const person = new Person(key, page, how, address);
    this.#people.push(person);
    await page.goto(address);
    // The language is switched where a person does it, once the frame is there; before that it is what the device kept.
    if (how.lang === 'en') {
      await page.evaluate(() => localStorage.setItem('jingfa.language', 'en'));
      await page.reload();
    }
    return person;
  }

  /**
   * A demonstration user at the first screen of their role: signed in by the page the first time in a file, and afterwards in
   * the browser of that sign-in while its session lasts. One who works without a network begins with a browser of their own.
   */
  async person(key: string, how: How = {}): Promise<Person> {
    const person = (await this.#again(key, how)) ?? (await this.#first(key, how));
    await person.page.getByRole('navigation', { name: person.words.shell.mainNavigation }).waitFor();
    return person;
  }

  async #first(key: string, how: How): Promise<Person> {
    const { demo } = inject('journeyPlatform');
    const user = demo.users[key];
    if (user === undefined) throw new Error(`no demonstration user ${key}`);
    const person = await this.visitor(how, key);
    await person.signIn(user.username, demo.password);
    if (how.offline !== true) this.#known.set(nameOf(key, how), person.context);
    return person;
  }

  async #again(key: string, how: How): Promise<Person | undefined> {
    const name = nameOf(key, how);
    const context = this.#known.get(name);
    if (context === undefined || how.offline === true) return undefined;
    // Two who work at once under one name have a browser each.
    if (this.#people.some((one) => one.context === context)) return undefined;
    const { address } = inject('journeyPlatform');
    if ((await context.request.get(`${address}/api/me`)).status() !== 200) {
      this.#known.delete(name);
      await context.close();
      return undefined;
    }
    const page = await context.newPage();
    await tidy(page);
    const person = new Person(key, page, how, address);
    this.#people.push(person);
    await page.goto(address);
    return person;
  }

  /** Tells of each open page of a journey that failed what stood on it. */
  async tellPages(): Promise<void> {
    for (const { key, page, watch } of this.#people)
      if (!page.isClosed())
        process.stderr.write(
          `--- ${key}'s page ---\n${[await whatStood(page), ...watch.lines()].join('\n')}\n`,
        );
  }

  /** Everybody goes home; what their pages did wrong fails the journey. */
  async everybodyLeaves(): Promise<void> {
    const people = this.#people;
    this.#people = [];
    const faults: string[] = [];
    for (const { key, page, context, watch } of people) {
      if (!page.isClosed())
        faults.push(...(await watch.faults(page, PERSONAL)).map((one) => `${key}: ${one}`));
      if ([...this.#known.values()].includes(context)) for (const open of context.pages()) await open.close();
      else await context.close();
    }
    expect(faults).toEqual([]);
  }
}

/** To be called once in a file of journeys: a browser for the file, and nobody left in it after each journey. */
export function courtHouse({ cameras = false } = {}): CourtHouse {
  const house = new CourtHouse();
  beforeAll(() => house.openDoors(cameras));
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await house.tellPages();
    await house.everybodyLeaves();
  });
  afterAll(() => house.close());
  return house;
}
