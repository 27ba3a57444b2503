/** What the record holds instead of a text or a file: where it is kept, and a digest of it. */

/** A free text or a party's personal details, kept outside: where it is, and a salted digest of it. */
export interface TextRef {
  readonly textId: string;
  readonly digest: string;
}

/** A piece of evidence as the history names it: where it is, and what it must hash to. */
export interface DocumentDigest {
  readonly documentId: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly sm3: string;
  /** Bytes. */
  readonly size: number;
}

/** A document named by its id alone, and beside it, in what was recorded since, what it must hash to. */
export interface NamedDocument {
  readonly documentId?: string;
  readonly document?: DocumentDigest;
}
