/** The steps of a resumable upload one by one, and the ways in which a phone in the field breaks them off. */
import { request } from 'node:http';
import { metadataOf, type TusReply, TusSender } from '../../../demo/client/tus-sender.ts';
import type { HttpClient } from '../../../demo/client/http-client.ts';

export { metadataOf, type TusReply };

export class TusClient extends TusSender {
  begin(size: number, fields: Readonly<Record<string, string>>): Promise<TusReply> {
    return this.send('POST', '/api/uploads', {
      'upload-length': String(size),
      'upload-metadata': metadataOf(fields),
    });
  }

  patch(path: string, offset: number, bytes: Uint8Array): Promise<TusReply> {
    const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    return this.send('PATCH', path, headers, bytes);
  }

  head(path: string): Promise<TusReply> {
    return this.send('HEAD', path, {});
  }

  /** All of it at once. The reply to the last request. */
  async upload(bytes: Uint8Array, fields: Readonly<Record<string, string>>): Promise<TusReply> {
    const begun = await this.begin(bytes.length, fields);
    if (begun.status !== 201) return begun;
    return await this.patch(begun.headers.get('location') ?? '', 0, bytes);
  }

  /** Sends the first part of a body and then loses the line. */
  async cut(path: string, offset: number, part: Uint8Array, whole: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const sent = request(this.client.address + path, {
        method: 'PATCH',
        headers: this.headers({
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
          'content-length': String(whole),
        }),
      });
      sent.once('error', () => resolve());
      sent.once('close', () => resolve());
      sent.write(part, () => setTimeout(() => sent.destroy(), 100));
    });
  }
}

export async function fetchBytes(
  as: HttpClient,
  path: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await fetch(as.address + path, { headers: { cookie: as.cookie, ...headers } });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}
