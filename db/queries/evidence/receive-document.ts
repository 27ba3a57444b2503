/** Putting a document on record, in two steps, so that its file is in the store before a row names it. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';

export function holdDocumentFileStatement(sha256: string): SQL {
  return sql`select hold_document_file(${sha256}) as generation`;
}

/** Under which generation bytes of this digest are to be put; it is kept from the sweep from now on. */
export async function holdDocumentFile(db: Database, sha256: string): Promise<number> {
  const row = await db.first<{ generation: number }>(holdDocumentFileStatement(sha256));
  if (!row) throw new Error('hold_document_file returned nothing');
  return row.generation;
}

export interface DocumentReceipt {
  readonly documentId: string;
  readonly caseId: string;
  readonly uploadedBy: string;
  readonly filename: string;
  readonly purpose: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly generation: number;
  readonly sm3: string;
  readonly thumbnail: boolean;
  readonly scan: 'clean' | 'failed' | 'not_scanned';
}

/** `same`: this document was received before. `file_gone`: its file was swept meanwhile; hold and put it again. */
export type ReceiptStatus = 'received' | 'same' | 'file_gone';

export function receiveDocumentStatement(receipt: DocumentReceipt): SQL {
  return sql`select receive_document(${jsonParameter(receipt)}) as status`;
}

export async function receiveDocument(db: Database, receipt: DocumentReceipt): Promise<ReceiptStatus> {
  const row = await db.first<{ status: ReceiptStatus }>(receiveDocumentStatement(receipt));
  if (!row) throw new Error('receive_document returned nothing');
  return row.status;
}
