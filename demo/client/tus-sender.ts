/** A sender of evidence as an outsider would write it from the text of the resumable protocol (tus 1.0.0). */
import type { HttpClient } from './http-client.ts';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** @returns the value of `upload-metadata`: names in the clear, values in base64 */
export function metadataOf(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(',');
}

export interface TusReply {
  readonly status: number;
  readonly headers: Headers;
  /** Of a problem. */
  readonly code?: string;
  readonly body: string;
}

export class TusSender {
  protected readonly client: HttpClient;

  constructor(client: HttpClient) {
    this.client = client;
  }

  async send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: Uint8Array,
  ): Promise<TusReply> {
    const init = body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> };
    const response = await fetch(this.client.address + path, {
      method,
      headers: this.headers(headers),
      ...init,
    });
    const text = await response.text();
    const problem = text !== '' && response.headers.get('content-type')?.includes('problem') === true;
    return {
      status: response.status,
      headers: response.headers,
      body: text,
      ...(problem ? { code: (JSON.parse(text) as { code: string }).code } : {}),
    };
  }

  headers(more: Readonly<Record<string, string>>): Record<string, string> {
    return {
      origin: this.client.address,
      cookie: this.client.cookie,
      'tus-resumable': '1.0.0',
      ...more,
    };
  }
}
