/** An open screen: the event stream (SSE) as one client hears it. */
import { expect } from 'vitest';
import type { HttpClient } from '../../../demo/client/http-client.ts';

export interface Told {
  readonly event: string;
  readonly id: string;
  readonly data: Record<string, unknown>;
}

export class Listening {
  readonly told: Told[] = [];
  /** All that came, as it came. */
  raw = '';
  readonly #abort = new AbortController();
  ended = false;

  async open(address: string, client: HttpClient, lastEventId = ''): Promise<this> {
    const response = await fetch(`${address}/api/stream`, {
      headers: { cookie: client.cookie, ...(lastEventId === '' ? {} : { 'last-event-id': lastEventId }) },
      signal: this.#abort.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    void this.#read(response.body as ReadableStream<Uint8Array>);
    return this;
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body.pipeThrough(new TextDecoderStream()) as AsyncIterable<string>) {
        text += chunk;
        this.raw += chunk;
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch {
      // Closed by ourselves.
    }
    this.ended = true;
  }

  #take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(block)?.[1]?.trim();
    const event = field('event');
    if (event !== undefined)
      this.told.push({ event, id: field('id') ?? '', data: JSON.parse(field('data') ?? '{}') });
  }

  of(event: string): Told[] {
    return this.told.filter((one) => one.event === event);
  }

  close(): void {
    this.#abort.abort();
  }
}
