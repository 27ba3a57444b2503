/**
 * Documents on their way in: the client names an id, the history keeps what the document must hash to. A draft stands in
 * the checked data until the digests have been looked up (`resolveDocuments`).
 */
import * as z from 'zod';
import type { DocumentDigest } from '../../domain/kernel/refs.ts';

class DocumentDraft implements DocumentDigest {
  readonly documentId: string;
  sha256 = '';
  sm3 = '';
  size = 0;
  /** Where the client named it, when the record keeps it under another name. Not kept itself. */
  readonly #field: string | undefined;

  constructor(documentId: string, field?: string) {
    this.documentId = documentId;
    this.#field = field;
  }

  /** @param at where it stands in the checked data */
  namedAt(at: readonly PropertyKey[]): readonly PropertyKey[] {
    return this.#field === undefined ? at : [...at.slice(0, -1), this.#field];
  }

  become({ sha256, sm3, size }: DocumentDigest): void {
    this.sha256 = sha256;
    this.sm3 = sm3;
    this.size = size;
  }
}

/** The id of an uploaded document, as the client names it. */
export const documentRef = (field?: string) =>
  z
    .guid()
    .toLowerCase()
    .transform((documentId): DocumentDigest => new DocumentDraft(documentId, field))
    .meta({ 'x-ref': 'document' });

/** A field of old, which the record keeps as an id alone; `withDigest` puts beside it what the document must hash to. */
export const namedDocument = { documentId: documentRef('documentId').exactOptional() };

export function withDigest<T extends { readonly documentId?: DocumentDigest }>({
  documentId: document,
  ...rest
}: T) {
  return document === undefined ? rest : { ...rest, documentId: document.documentId, document };
}

export interface PlacedDraft {
  readonly documentId: string;
  readonly path: readonly PropertyKey[];
  /** Puts what was looked up in its place. */
  readonly become: (digest: DocumentDigest) => void;
}

/** Every document that checked data name, with where. */
export function documentDrafts(data: unknown, at: readonly PropertyKey[]): PlacedDraft[] {
  if (data instanceof DocumentDraft) {
    return [{ documentId: data.documentId, path: data.namedAt(at), become: (digest) => data.become(digest) }];
  }
  if (Array.isArray(data)) return data.flatMap((one: unknown, index) => documentDrafts(one, [...at, index]));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, value]) => documentDrafts(value, [...at, name]));
}
