/** An officer with a case and a photograph to send in, on a server of their own. */
import { expect } from 'vitest';
import type { HttpClient } from '../../../demo/client/http-client.ts';
import { type ApiServer, openApiServer } from './api-server.ts';
import { picture } from './evidence-files.ts';
import { openCase } from './requests.ts';
import { TusClient } from './tus-client.ts';

type Fields = Readonly<Record<string, string>>;

export interface EvidenceSender {
  readonly api: ApiServer;
  readonly police: HttpClient;
  readonly tus: TusClient;
  readonly caseId: string;
  readonly photo: Buffer;
  /** The metadata of an upload for the case. */
  readonly named: (filename: string, more?: Fields) => Fields;
  /** Sends it all; it must be taken in. @returns its document id */
  readonly received: (bytes: Uint8Array, fields?: Fields) => Promise<string>;
}

export async function openEvidenceSender(): Promise<EvidenceSender> {
  const api = await openApiServer();
  const police = await api.as('police');
  const tus = new TusClient(police);
  const caseId = await openCase(police);
  const named = (filename: string, more: Fields = {}): Fields => ({ caseId, filename, ...more });
  return {
    api,
    police,
    tus,
    caseId,
    photo: await picture(640, 480),
    named,
    async received(bytes, fields = named('现场 照片（一）.jpg')) {
      const reply = await tus.upload(bytes, fields);
      expect([reply.status, reply.body]).toEqual([204, '']);
      return reply.headers.get('document-id') ?? '';
    },
  };
}
