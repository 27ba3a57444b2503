/**
 * Documents on their way in: the client names an id, the history keeps what the document must hash to. A draft stands in
 * the checked data until the digests have been looked up (`resolveDocuments`).
 */
import * as z from 'zod';
import type { DocumentDigest } from '../../domain/tasks/task.ts';

class DocumentDraft implements DocumentDigest {
  readonly documentId: string;
  sha256 = '';
  sm3 = '';
  size = 0;

  constructor(documentId: string) {
    this.documentId = documentId;
  }

  become({ sha256, sm3, size }: DocumentDigest): void {
    this.sha256 = sha256;
    this.sm3 = sm3;
    this.size = size;
  }
}

/** The id of an uploaded document, as the client names it. */
export const documentRef = () =>
  z
    .guid()
    .toLowerCase()
    .transform((documentId): DocumentDigest => new DocumentDraft(documentId))
    .meta({ 'x-ref': 'document' });

export interface PlacedDraft {
  readonly documentId: string;
  readonly path: readonly PropertyKey[];
  /** Puts what was looked up in its place. */
  readonly become: (digest: DocumentDigest) => void;
}

/** Every document that checked data name, with where. */
export function documentDrafts(data: unknown, at: readonly PropertyKey[]): PlacedDraft[] {
  if (data instanceof DocumentDraft) {
    return [{ documentId: data.documentId, path: at, become: (digest) => data.become(digest) }];
  }
  if (Array.isArray(data)) return data.flatMap((one: unknown, index) => documentDrafts(one, [...at, index]));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) => documentDrafts(value, [...at, name]));
}
