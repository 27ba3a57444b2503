/** A photograph as a phone would send it: by the resumable protocol (tus), all at once. Each is another one. */
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { HttpClient } from './http-client.ts';
import { metadataOf, TusSender } from './tus-sender.ts';

async function picture(): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  return await sharp({ create: { width: 320, height: 240, channels: 3, background: { r, g, b } } })
    .jpeg()
    .toBuffer();
}

/** @returns the document id */
export async function sendPhotograph(client: HttpClient, caseId: string): Promise<string> {
  const bytes = await picture();
  const response = await new TusSender(client).send(
    'POST',
    '/api/uploads',
    {
      'upload-length': String(bytes.length),
      'upload-metadata': metadataOf({ caseId, filename: '送达回证.jpg' }),
      'content-type': 'application/offset+octet-stream',
    },
    new Uint8Array(bytes),
  );
  const documentId = response.headers.get('document-id');
  if (documentId === null)
    throw new Error(`the photograph was not taken in: ${response.status} ${response.body}`);
  return documentId;
}
