/** What a page must not do while somebody works with it: fail in the console, break its policy, show people where it should not. */
import type { ConsoleMessage, Page, Response } from 'playwright-core';

/** The browser's own line about an answer that is no success; which answers are right each journey says itself. */
const ANSWER = /^Failed to load resource: the server responded with a status of (401|403|404|409|422)/;
const FAILED = /^Failed to load resource: the server responded with a status of (\d+)/;
/** Said by the tool that drives the browser, where a journey has no use for the service worker. */
const OF_THE_TOOL = 'Service Worker registration blocked by Playwright';
const NO_LINE =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|NETWORK_CHANGED|INCOMPLETE_CHUNKED_ENCODING|SOCKET_NOT_CONNECTED|FAILED|ABORTED)/;

export class Watch {
  readonly #troubles: string[] = [];
  readonly #addresses: string[] = [];
  readonly #lines: string[] = [];
  #lineCut = false;
  readonly #expected = new Set<string>();

  constructor(page: Page) {
    page.on('console', (message) => this.#hear(message));
    page.on('pageerror', (error) => this.#troubles.push(`uncaught: ${error.message}`));
    page.on('framenavigated', (frame) => this.#addresses.push(frame.url()));
    page.on('response', (response) => this.#see(response));
  }

  /** From here on requests without an answer are what the journey is about. */
  expectNoLine(): void {
    this.#lineCut = true;
  }

  /** From here on answers with this status are what the journey is about. */
  expectStatus(status: number): void {
    this.#expected.add(String(status));
  }

  /** What the page's console said, latest last. */
  lines(): readonly string[] {
    return this.#lines.slice(-20);
  }

  #hear(message: ConsoleMessage): void {
    const text = message.text();
    this.#lines.push(text);
    if (!['error', 'warning', 'assert'].includes(message.type())) return;
    if (ANSWER.test(text) || text === OF_THE_TOOL) return;
    if (this.#expected.has(FAILED.exec(text)?.[1] ?? '')) return;
    if (this.#lineCut && (NO_LINE.test(text) || /status of 50[234]/.test(text))) return;
    this.#troubles.push(`${message.type()}: ${text}`);
  }

  #see(response: Response): void {
    if (response.status() === 500) this.#troubles.push(`500: ${new URL(response.url()).pathname}`);
  }

  /** @returns everything that went wrong, and every place where something of `personal` shows */
  async faults(page: Page, personal: readonly string[]): Promise<string[]> {
    const kept = page.url().startsWith('http')
      ? await page.evaluate(() =>
          JSON.stringify([localStorage, sessionStorage].map((one) => Object.entries(one))),
        )
      : '';
    const places = {
      'the address': [...this.#addresses, page.url()].map((one) => decodeURIComponent(one)).join('\n'),
      'the console': this.#lines.join('\n'),
      'the storage': kept,
    };
    const shown = Object.entries(places).flatMap(([place, text]) =>
      personal.filter((one) => text.includes(one)).map((one) => `${place} shows ${one}`),
    );
    return [...this.#troubles, ...shown];
  }
}
