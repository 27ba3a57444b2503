/** A photograph as a phone would send it: by the resumable protocol (tus), all at once. Each is another one. */
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { HttpClient } from '../../test/api/walker/http-client.ts';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

async function picture(): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  return await sharp({ create: { width: 320, height: 240, channels: 3, background: { r, g, b } } })
    .jpeg()
    .toBuffer();
}

/** @returns the document id */
export async function sendPhotograph(client: HttpClient, caseId: string): Promise<string> {
  const bytes = await picture();
  const metadata = [`caseId ${base64(caseId)}`, `filename ${base64('送达回证.jpg')}`].join(',');
  const response = await fetch(`${client.address}/api/uploads`, {
    method: 'POST',
    headers: {
      origin: client.address,
      cookie: client.cookie,
      'tus-resumable': '1.0.0',
      'upload-length': String(bytes.length),
      'upload-metadata': metadata,
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  });
  const documentId = response.headers.get('document-id');
  if (documentId === null)
    throw new Error(`the photograph was not taken in: ${response.status} ${await response.text()}`);
  return documentId;
}
