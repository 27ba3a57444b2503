/** A document for the walks: a paper of one line, sent by the resumable protocol. */
import type { HttpClient } from '../client/http-client.ts';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Evidence by the resumable protocol (tus), all at once. */
export async function upload(client: HttpClient, caseId: string): Promise<string> {
  const bytes = new TextEncoder().encode(`%PDF-1.7\n% ${caseId} ${Math.random()}\n%%EOF\n`);
  const response = await fetch(`${client.address}/api/uploads`, {
    method: 'POST',
    headers: {
      origin: client.address,
      cookie: client.cookie,
      'tus-resumable': '1.0.0',
      'upload-length': String(bytes.length),
      'upload-metadata': `caseId ${base64(caseId)},filename ${base64('送达回证.pdf')}`,
      'content-type': 'application/offset+octet-stream',
    },
    body: bytes,
  });
  const documentId = response.headers.get('document-id');
  if (documentId === null) throw new Error(`not taken in: ${response.status} ${await response.text()}`);
  return documentId;
}
